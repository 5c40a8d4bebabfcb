/** A source → a posting, or everything that is wrong with it. */
import { checkBody, firstParagraph } from './body.ts';
import { inspectBodyLines, inspectFieldLines } from './body-lines.ts';
import { incompleteness, parseFields } from './field-problems.ts';
import { parseFileName } from './file-name.ts';
import { type Found, showLastLines } from './found.ts';
import { readFrontmatter } from './frontmatter.ts';
import { outlineBody } from './outline.ts';
import type { Posting, PostingPolicy } from './posting.ts';
import { isError, makeProblem, type Problem, quote, type Said } from './problem.ts';
import { editHeading, hasSecondLevel } from './repairs/headings.ts';
import { shorten } from './shorten.ts';
import { type ContentFile, maximumFileBytes, type Unreadable } from './source.ts';
import { checkTranslated } from './untranslated.ts';
import { valueToText } from './value-text.ts';
import { say } from './wording.ts';

export interface ParsedPosting {
  /** None when a problem is an error, or a draft lacks what a posting must have. */
  posting?: Posting;
  problems: Problem[];
}

const unreadable: Record<Unreadable, [message: Said, hint: string]> = {
  symlink: [
    'Unexpected link to another file, expected a file',
    'Put a copy of the file here instead of a link.',
  ],
  'not-a-file': [
    'Unexpected folder or device, expected a file',
    'Rename the folder so that its name does not end in `.md`.',
  ],
  'too-large': [
    say`Unexpected size, expected at most ${maximumFileBytes / 1024} KB`,
    'Shorten the text, or take out what was pasted into it by mistake.',
  ],
  'not-utf8': [
    'Unexpected encoding, expected UTF-8',
    'Save the file with the encoding “UTF-8”, or let `npm run fix` do it.',
  ],
  utf16: [
    'Unexpected encoding UTF-16, expected UTF-8',
    'Save the file with the encoding “UTF-8”, or let `npm run fix` do it.',
  ],
  'no-permission': ['Unexpected denial, expected a readable file', 'Ask for the right to read this file.'],
};

const start = { line: 1, column: 1 };

export function unreadableProblem(path: string, reason: Unreadable): Problem {
  const [message, hint] = unreadable[reason];
  return makeProblem(path, start, { ruleId: 'readable-file', message, hint });
}

const maximumExcerpt = 300;

export interface InspectedPosting {
  posting?: Posting;
  found: Found[];
}

/** What must not be in a body, with the edits of its first-level headings. */
function inspectBodyText(path: string, body: string, bodyLine: number, title: string): Found[] {
  const problems = checkBody(path, body, bodyLine);
  if (problems.length === 0) return [];
  const lines = body.split('\n');
  const isAlone = !hasSecondLevel(lines);
  return problems.map((problem) => {
    if (problem.ruleId !== 'no-first-level-heading') return { problem };
    return { problem, edit: editHeading(lines, bodyLine, problem.line - bodyLine, title, isAlone) };
  });
}

/** Total: every file gives a posting or at least one problem. */
export function parsePosting(file: ContentFile, policy: PostingPolicy): ParsedPosting {
  const { posting, found } = inspectPosting(file, policy);
  return { ...(posting && { posting }), problems: found.map(({ problem }) => problem) };
}

/** The same, with the lines that mend a problem where they are plain. */
export function inspectPosting(file: ContentFile, policy: PostingPolicy): InspectedPosting {
  const only = (problem: Problem): InspectedPosting => ({ found: [{ problem }] });
  // A folder that may not be read is no stray file, whatever its name.
  if ('unreadable' in file && file.unreadable === 'no-permission')
    return only(unreadableProblem(file.path, file.unreadable));
  const name = parseFileName(file.path);
  if ('ruleId' in name) return only(name);
  if ('unreadable' in file) return only(unreadableProblem(file.path, file.unreadable));
  if (file.text.length > maximumFileBytes) return only(unreadableProblem(file.path, 'too-large'));
  const { frontmatter, found: slips } = readFrontmatter(file);
  if (!frontmatter) return { found: slips };

  const { body, bodyLine } = frontmatter;
  const { values, found: wrong } = parseFields(file.path, frontmatter, name, policy);
  const found = showLastLines([...slips, ...wrong]);
  found.push(...inspectBodyText(file.path, body, bodyLine, valueToText(frontmatter.values['title'])));
  const told = new Set(found.map(({ problem }) => problem.line));
  const invisible = inspectFieldLines(file.path, frontmatter.lines, frontmatter.linesFrom, policy.rules);
  found.push(...invisible.filter(({ problem }) => !told.has(problem.line)));
  const locale = values?.locale ?? name.locale ?? '';
  found.push(...inspectBodyLines(file.path, body, bodyLine, locale, policy.rules));
  found.push(...checkTranslated(file.path, frontmatter).map((problem) => ({ problem })));
  if (body.trim() === '') {
    const hint = 'Write the description of the job below the second `---`.';
    const message = 'Unexpected end of the file, expected the text of the posting';
    const facts = { ruleId: 'no-empty-body', severity: incompleteness(frontmatter.values), message, hint };
    found.push({ problem: makeProblem(file.path, { line: bodyLine - 1, column: 1 }, facts) });
    return { found };
  }
  if (values && !name.locale && name.requisition.endsWith(`-${values.locale.toLowerCase()}`)) {
    const written = `${name.requisition}.md`;
    const meant = `${name.requisition.slice(0, -values.locale.length - 1)}.${values.locale}.md`;
    const message = `Unexpected hyphen before the language in the file name ${quote(written)}, expected a dot`;
    const facts = { ruleId: 'file-name-locale', severity: 'warning', message } as const;
    const hint = `Rename the file to ${quote(meant)}, so that its translations are found.`;
    found.push({ problem: makeProblem(file.path, start, { ...facts, hint }) });
  }
  if (!values || found.some(({ problem }) => isError(problem))) return { found };
  const posting: Posting = {
    ...values,
    file: file.path,
    requisition: name.requisition,
    slug: values.slug ?? name.requisition,
    bodyLine,
    excerpt: values.description ?? shorten(firstParagraph(body), maximumExcerpt),
    outline: outlineBody(body, values.locale),
  };
  return { posting, found };
}
