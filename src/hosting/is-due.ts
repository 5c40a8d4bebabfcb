/** Whether the site on the web is still right, by what it says of itself in `api/site.json`. */

/** A site that cannot be understood is built: that never harms, and a closed posting would stay online. */
export function isDue(siteApi: unknown, now: Date): boolean {
  if (typeof siteApi !== 'object' || siteApi === null || !('today' in siteApi)) return true;
  if (!('nextChangeAt' in siteApi)) return false;
  const { nextChangeAt } = siteApi;
  const instant = typeof nextChangeAt === 'string' ? Date.parse(nextChangeAt) : Number.NaN;
  return !(now.getTime() < instant);
}
