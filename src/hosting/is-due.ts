/** Whether the site on the web is still right, by what it says of itself in `api/site.json`. */

/** A site that cannot say when it changes is built: that never harms, and a closed posting would stay online. */
export function isDue(siteApi: unknown, now: Date): boolean {
  if (typeof siteApi !== 'object' || siteApi === null || !('nextChange' in siteApi)) return true;
  const { nextChange } = siteApi;
  if (nextChange === null) return false;
  const instant = typeof nextChange === 'string' ? Date.parse(nextChange) : Number.NaN;
  return !(now.getTime() < instant);
}
