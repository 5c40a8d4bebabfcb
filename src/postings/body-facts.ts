/** What is said about something that must not be in a body. */
import { type ProblemFacts, quote } from './problem.ts';

export const htmlFacts = (html: string): ProblemFacts => ({
  ruleId: 'no-html',
  message: `Unexpected HTML ${quote(html)}, expected Markdown`,
  hint: 'Write the text without HTML. For a “<” in the text, write `\\<`.',
});

export const firstLevelHeadingFacts = (heading: string): ProblemFacts => ({
  ruleId: 'no-first-level-heading',
  message: `Unexpected first-level heading ${quote(heading)}, expected \`##\``,
  hint: 'Begin headings with `##`. The title of the posting is the first-level heading.',
});

export const linkFacts = (url: string): ProblemFacts => ({
  ruleId: 'no-unsafe-link',
  message: `Unexpected link to ${quote(url)}, expected an address that begins with \`https://\``,
  hint: 'Links lead to https://, mailto: or tel: addresses, or to a path of this site.',
});

export const imageFacts = (url: string): ProblemFacts => ({
  ruleId: 'no-remote-image',
  message: `Unexpected picture ${quote(url)}, expected a path of this site such as \`/team.jpg\``,
  hint: 'Pictures of other sites would tell them who reads the posting. Put the picture into the folder `public`.',
});
