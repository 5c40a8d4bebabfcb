/** The peers' pages by Eleventy, with Nunjucks and its own Markdown parser. `SITE_FILE`, `SITE` and `OUT` name what it builds. */
import { readFileSync } from 'node:fs';
import { isoDay, jobPosting, longDay, money } from '../ad-words.ts';

export default function configure(eleventy) {
  const { SITE_FILE, SITE, OUT } = process.env;
  const site = JSON.parse(readFileSync(SITE_FILE, 'utf8'));
  eleventy.addGlobalData('site', site);
  eleventy.addGlobalData('layout', 'posting.njk');
  eleventy.addFilter('money', money);
  eleventy.addFilter('isoDay', isoDay);
  eleventy.addFilter('longDay', longDay);
  eleventy.addFilter('jobPosting', (ad) => jobPosting(ad, site.name, site.url));
  const groupAds = (api, keyOf) =>
    Map.groupBy(
      api.getAll().filter(({ inputPath }) => inputPath.endsWith('.md')),
      ({ data }) => keyOf(data.locale.toLowerCase(), data.country),
    );
  eleventy.addCollection('languages', (api) => {
    const groups = groupAds(api, (segment) => segment);
    return Object.entries(site.locales).map(([segment, { labels }]) => {
      return { segment, title: labels.all, path: `/${segment}/`, ads: groups.get(segment) ?? [] };
    });
  });
  eleventy.addCollection('countries', (api) =>
    [...groupAds(api, (segment, country) => `${segment} ${country}`)].map(([key, ads]) => {
      const [segment, country] = key.split(' ');
      const path = `/${segment}/country/${country.toLowerCase()}/`;
      return { segment, title: site.locales[segment].countries[country], path, ads };
    }),
  );
  eleventy.setQuietMode(true);
  eleventy.setUseGitIgnore(false);
  return { dir: { input: SITE, includes: '_includes', output: OUT }, markdownTemplateEngine: false };
}
