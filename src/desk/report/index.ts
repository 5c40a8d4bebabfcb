/** The report of `npm run report`, and the forms in which it is printed. */
import type { Board } from '../../postings/board.ts';
import { isError, isLack, type Problem } from '../../postings/problem.ts';
import type { Language } from '../../reporters/words/languages.ts';
import { type Content, postingsFolder } from '../../site/content.ts';
import type { FileDays } from './changed-alone.ts';
import { renderHtml } from './html.ts';
import { makeReport, type Report } from './make-report.ts';
import { renderText } from './text.ts';

interface Loaded {
  content: Pick<Content, 'site' | 'postings' | 'problems'>;
  board: Board;
}

/** The report of a content folder; files with an error of any kind, or that lack a part, are named in it apart. */
export function reportOn({ content, board }: Loaded, days: FileDays | undefined): Report {
  const { site, postings, problems } = content;
  const isPosting = ({ file }: Problem) => file.startsWith(postingsFolder);
  const broken = problems.filter((problem) => (isError(problem) || isLack(problem)) && isPosting(problem));
  const unreadable = [...new Set(broken.map(({ file }) => file))];
  return makeReport({ company: site.name, locales: site.locales, board, postings, unreadable, days });
}

type Form = (report: Report, language: Language, printable: (line: string) => string) => string;

/** By the name that `--format` takes, which is also the end of a file's name. */
const forms: Readonly<Record<string, Form>> = {
  text: (report, language, printable) => `${renderText(report, language).map(printable).join('\n')}\n`,
  json: (report) => `${JSON.stringify(report, null, 2)}\n`,
  html: renderHtml,
};

/** The form that is asked for; else the one that the name of the file says. Throws when there is no such form. */
export function findForm(name: string | undefined, output = ''): Form {
  const asked = name ?? /\.(json|html)$/.exec(output)?.[1] ?? 'text';
  const form = Object.hasOwn(forms, asked) ? forms[asked] : undefined;
  const names = Object.keys(forms).map((each) => `\`${each}\``);
  if (!form) throw new RangeError(`Unexpected format \`${asked}\`, expected one of ${names.join(', ')}`);
  return form;
}
