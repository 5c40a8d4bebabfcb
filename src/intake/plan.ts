/** What an import does to each file, before anything is written. */
import { type ImportedPosting, mergePostings, type Note } from '../importers/index.ts';
import { parsePosting } from '../postings/parse.ts';
import type { PostingPolicy } from '../postings/posting.ts';
import { makeProblem, type Problem, quoteLine } from '../postings/problem.ts';
import type { ContentFile } from '../postings/source.ts';

export type Fate = 'written' | 'updated' | 'unchanged' | 'deleted by hand' | 'left as it is';

export interface Step {
  /** Such as `engineer.de`. */
  name: string;
  /** Below the content folder. */
  path: string;
  fate: Fate;
  /** What the file holds afterwards. */
  text?: string;
  /** What was imported; none when the next import shall see the same difference again. */
  base?: string;
  /** What the source says now, where the file was left because of it. */
  theirs?: string;
  notes: Note[];
  problems: Problem[];
}

export interface Surroundings {
  files: ReadonlyMap<string, ContentFile>;
  /** By the names of postings. */
  paths: ReadonlyMap<string, string>;
  base(name: string): string | undefined;
  /** Whether a posting of this name came from another source. */
  isOfOther(name: string): boolean;
  site: PostingPolicy;
}

/** The paths of postings by their names, wherever HR has put them. */
export function pathsByName(files: Iterable<ContentFile>): Map<string, string> {
  const paths = [...files].map(({ path }) => path).filter((path) => /^postings\/.*\.md$/.test(path));
  return new Map(paths.map((path) => [(path.split('/').at(-1) ?? '').slice(0, -'.md'.length), path]));
}

const slugLine = /^slug: .*$/m;

/** The address of a page stays what it was when it was imported first, whatever becomes of the title. */
function withSlugOf(text: string, base: string | undefined): string {
  const slug = base === undefined ? undefined : slugLine.exec(base)?.[0];
  return slug === undefined ? text : text.replace(slugLine, () => slug);
}

function foreign(path: string): Problem {
  return makeProblem(
    path,
    { line: 1, column: 1 },
    {
      ruleId: 'import-conflict',
      message: 'Unexpected file of this name that no import has written, expected none',
      hint: 'The file was left as it is. Rename it, or import the job under another name with `--requisition`.',
    },
  );
}

function namesake(path: string, { requisition }: ImportedPosting): Problem {
  return makeProblem(
    path,
    { line: 1, column: 1 },
    {
      ruleId: 'import-conflict',
      message: `Unexpected second job \`${requisition}\`, from another source than the first, expected another name`,
      hint: `The file was left as it is. Import the job under another name with \`--requisition\`, or with \`--requisition ${requisition}\` if it is the same.`,
    },
  );
}

function planOne(posting: ImportedPosting, around: Surroundings): Step {
  const name = `${posting.requisition}.${posting.locale}`;
  const path = around.paths.get(name) ?? `postings/${name}.md`;
  const file = around.files.get(path);
  const base = around.base(name);
  const theirs = withSlugOf(posting.text, base);
  const step = { name, path, notes: posting.notes };
  const problemsOf = (text: string) => parsePosting({ path, text }, around.site).problems;
  if (!file && base !== undefined) return { ...step, fate: 'deleted by hand', problems: [] };
  if (!file) return { ...step, fate: 'written', text: theirs, base: theirs, problems: problemsOf(theirs) };
  if (!('text' in file)) return { ...step, fate: 'left as it is', problems: [foreign(path)] };
  if (posting.isNamedByTitle && base !== undefined && base !== theirs && around.isOfOther(name))
    return { ...step, fate: 'left as it is', problems: [namesake(path, posting)] };
  const ours = file.text.replaceAll('\r\n', '\n');
  if (base === undefined && ours !== theirs)
    return { ...step, fate: 'left as it is', problems: [foreign(path)] };
  const merge = mergePostings(ours, base ?? theirs, theirs);
  if ('conflicts' in merge) {
    const problems = merge.conflicts.map(({ line, field, theirs: other }) =>
      makeProblem(
        path,
        { line, column: 1 },
        {
          ruleId: 'import-conflict',
          message: field
            ? `Unexpected change by hand and in the source of field \`${field}\`, expected one of them`
            : 'Unexpected change by hand and in the source, expected one of them',
          hint:
            other === ''
              ? 'The file was left as it is. The source has nothing here any more: delete it here, or keep yours and import again with `--keep-mine`.'
              : `The file was left as it is. The source now has ${quoteLine(other)}: write it here, or keep yours and import again with \`--keep-mine\`.`,
        },
      ),
    );
    return { ...step, fate: 'left as it is', theirs, problems };
  }
  const isSame = merge.text === ours;
  return {
    ...step,
    fate: isSame ? 'unchanged' : 'updated',
    text: merge.text,
    base: theirs,
    problems: problemsOf(merge.text),
  };
}

/** A step for each posting, in their order; the second of two with one name is left out and told. */
export function planImport(postings: readonly ImportedPosting[], around: Surroundings): Step[] {
  const seen = new Set<string>();
  return postings.map((posting) => {
    const step = planOne(posting, around);
    if (!seen.has(step.name)) {
      seen.add(step.name);
      return step;
    }
    const message = `Unexpected second job \`${step.name}\` in the source, expected one`;
    const hint = 'Only the first was taken. Import the second alone, with another `--requisition`.';
    const problem = makeProblem(
      step.path,
      { line: 1, column: 1 },
      { ruleId: 'import-conflict', message, hint },
    );
    return {
      name: step.name,
      path: step.path,
      fate: 'left as it is',
      notes: step.notes,
      problems: [problem],
    };
  });
}
