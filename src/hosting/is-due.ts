/** Whether the site on the web is still right, by what it says of itself in `api/site.json`. */

/** A site that cannot be understood is built: that never harms, and a closed posting would stay online. */
export function isDue(siteApi: unknown, now: Date): boolean {
  if (typeof siteApi !== 'object' || siteApi === null || !('today' in siteApi)) return true;
  if (!('nextChangeAt' in siteApi)) return false;
  const { nextChangeAt } = siteApi;
  const instant = typeof nextChangeAt === 'string' ? Date.parse(nextChangeAt) : Number.NaN;
  return !(now.getTime() < instant);
}

/**
 * The `url` that a `site.yaml` states, found without a YAML parser: machines that only ask have no packages installed.
 *
 * @example statedUrl('url: "https://example.com/" # ours') // → 'https://example.com/'
 */
export const statedUrl = (siteYaml: string): string | undefined =>
  /^(["']?)url\1[ \t]*:[ \t]+(["']?)([^\s"'#]+)\2(?=[ \t\r]*(?:#.*)?$)/m.exec(siteYaml)?.[3];
