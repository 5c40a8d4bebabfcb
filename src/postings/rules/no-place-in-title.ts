import { example } from '../example.ts';
import { quote } from '../problem.ts';
import { isAddedTo } from '../title-additions.ts';
import type { Rule } from './rule.ts';

const remoteWork = /[([|–—,-]\s*(?:100\s?%\s*)?(?:full(?:y)?[ -])?remote\s*(?:$|[)\]|])/iu;

export const noPlaceInTitle: Rule = {
  id: 'no-place-in-title',
  severity: 'info',
  why: 'Every list shows the place beside the title. In the title it stands there twice, and is wrong when the posting moves.',
  source: 'Google, job posting structured data, title',
  check({ postings }, report) {
    for (const posting of postings) {
      const { title, city = [] } = posting;
      const place = city.map((name) => name.replace(/,.*/, '')).find((name) => isAddedTo(title, name));
      const isRemote = place === undefined && posting.workplaceType === 'remote' && remoteWork.test(title);
      if (place === undefined && !isRemote) continue;
      report({
        posting,
        field: 'title',
        message: `Unexpected place ${quote(place ?? 'remote')} in the title ${quote(title)}, expected the job title alone`,
        hint: `The field \`${isRemote ? 'workplaceType' : 'city'}\` says it already. Take it out of the title.`,
        actual: title,
      });
    }
  },
  examples: {
    ok: [
      [example('gardener.en.md', { city: 'Berlin', title: 'Berlin Wall Gardener' })],
      [example('gardener.en.md', { city: 'Berlin' })],
      [example('gardener.en.md', { title: 'Remote Sensing Gardener', workplaceType: 'remote' })],
    ],
    notOk: [
      [example('gardener.en.md', { city: 'Berlin', title: 'Gardener in Berlin (m/f/d)' })],
      [example('gardener.en.md', { city: 'Berlin', title: 'Gardener - Berlin' })],
      [example('gardener.en.md', { workplaceType: 'remote', title: 'Gardener (full remote)' })],
    ],
  },
};
