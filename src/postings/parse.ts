/** A source → a posting, or everything that is wrong with it. */
import { checkBody, firstParagraph } from './body.ts';
import { parseFields } from './field-problems.ts';
import { parseFileName } from './file-name.ts';
import { parseFrontmatter } from './frontmatter.ts';
import type { Posting, PostingPolicy } from './posting.ts';
import { isError, makeProblem, type Problem, type Said } from './problem.ts';
import { shorten } from './shorten.ts';
import { type ContentFile, maximumFileBytes, type Unreadable } from './source.ts';
import { say } from './wording.ts';

export interface ParsedPosting {
  /** None when a problem is an error. */
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
  'not-utf8': ['Unexpected encoding, expected UTF-8', 'Save the file with the encoding “UTF-8”.'],
  utf16: ['Unexpected encoding UTF-16, expected UTF-8', 'Save the file with the encoding “UTF-8”.'],
  'no-permission': ['Unexpected denial, expected a readable file', 'Ask for the right to read this file.'],
};

const start = { line: 1, column: 1 };

export function unreadableProblem(path: string, reason: Unreadable): Problem {
  const [message, hint] = unreadable[reason];
  return makeProblem(path, start, { ruleId: 'readable-file', message, hint });
}

const maximumExcerpt = 300;

/** Total: every file gives a posting or at least one error. */
export function parsePosting(file: ContentFile, policy: PostingPolicy): ParsedPosting {
  // A folder that may not be read is no stray file, whatever its name.
  if ('unreadable' in file && file.unreadable === 'no-permission')
    return { problems: [unreadableProblem(file.path, file.unreadable)] };
  const name = parseFileName(file.path);
  if ('ruleId' in name) return { problems: [name] };
  if ('unreadable' in file) return { problems: [unreadableProblem(file.path, file.unreadable)] };
  if (file.text.length > maximumFileBytes) return { problems: [unreadableProblem(file.path, 'too-large')] };
  const frontmatter = parseFrontmatter(file);
  if (Array.isArray(frontmatter)) return { problems: frontmatter };

  const { body, bodyLine } = frontmatter;
  const { values, problems } = parseFields(file.path, frontmatter, name, policy);
  problems.push(...checkBody(file.path, body, bodyLine));
  if (body.trim() === '') {
    const hint = 'Write the description of the job below the second `---`.';
    const message = 'Unexpected end of the file, expected the text of the posting';
    problems.push(
      makeProblem(file.path, { line: bodyLine - 1, column: 1 }, { ruleId: 'no-empty-body', message, hint }),
    );
  }
  if (!values || problems.some(isError)) return { problems };
  const posting: Posting = {
    ...values,
    file: file.path,
    requisition: name.requisition,
    slug: values.slug ?? name.requisition,
    bodyLine,
    excerpt: values.description ?? shorten(firstParagraph(body), maximumExcerpt),
  };
  return { posting, problems };
}
