import { example } from '../example.ts';
import { quote } from '../problem.ts';
import { isAddedTo } from '../title-additions.ts';
import type { Rule } from './rule.ts';

const legalForm =
  /[,\s]+(?:gmbh|ag|se|kg|ohg|ug|inc|llc|ltd|limited|plc|corp|sa|sas|sarl|srl|spa|bv|nv|ab|as|oy|aps|kk|co)\b.*$/i;

export const noCompanyInTitle: Rule = {
  id: 'no-company-in-title',
  severity: 'warning',
  why: 'The company stands beside every title already. Search engines ask for the job title alone.',
  source: 'Google, job posting structured data, title',
  check({ postings, company = '' }, report) {
    const name = company.replaceAll('.', '').replace(legalForm, '').trim();
    if (name === '') return;
    for (const posting of postings) {
      const { title } = posting;
      if (!title.includes(name) || !isAddedTo(title, name)) continue;
      report({
        posting,
        field: 'title',
        message: `Unexpected company ${quote(name)} in the title ${quote(title)}, expected the job title alone`,
        hint: 'Take the name of the company out of the title.',
        actual: title,
      });
    }
  },
  examples: {
    ok: [[example('gardener.en.md')], [example('gardener.en.md', { title: 'Riverside Gardener' })]],
    notOk: [
      [example('gardener.en.md', { title: 'Gardener at Riverside' })],
      [example('gardener.en.md', { title: 'Gardener | Riverside' })],
    ],
  },
};
