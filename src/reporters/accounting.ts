/** What became of every file under `postings/`: no file is lost without a word. */
import type { Board } from '../postings/board.ts';
import { isError, isLack, makeProblem, type Problem } from '../postings/problem.ts';
import type { State } from '../postings/state.ts';
import { phrase, say, type Wording } from '../postings/wording.ts';
import { type Language, speak, speakCount } from './words/languages.ts';

interface Loaded {
  /** By path below the content folder. */
  files: ReadonlyMap<string, unknown>;
  content: { problems: readonly Problem[] };
  board: Pick<Board, 'shown' | 'withheld'>;
}

const reasons: Readonly<Record<string, Wording>> = {
  draft: phrase('draft'),
  upcoming: phrase('not yet public'),
  removed: phrase('closed for too long to keep a page'),
} satisfies Partial<Record<State, Wording>>;

/** Most postings that are named for one reason. */
const maximumNames = 10;

const withErrors = 'withErrors';
const shown = 'shown';

/** A path as problems name it: without control characters. */
const named = (path: string): string =>
  makeProblem(path, { line: 1, column: 1 }, { ruleId: '', message: '' }).file;

/** What became of each file. Throws when a file gave neither a posting nor an error, nor is a draft that lacks a part. */
function fatesOf({ files, content, board }: Loaded): Map<string, string> {
  const errors = new Set(content.problems.filter(isError).map(({ file }) => file));
  const lacking = new Set(content.problems.filter(isLack).map(({ file }) => file));
  const fates = new Map<string, string>([
    ...board.shown.map(({ file }) => [file, shown] as const),
    ...board.withheld.map(({ posting, state }) => [posting.file, state] as const),
  ]);
  const paths = [...files.keys()].filter((path) => path.startsWith('postings/'));
  return new Map(
    paths.map((path) => {
      const unfinished = lacking.has(named(path)) ? 'draft' : undefined;
      const fate = errors.has(named(path)) ? withErrors : (fates.get(path) ?? unfinished);
      if (fate === undefined)
        throw new Error(`Unexpected file \`${path}\` without a fate, expected a posting or an error`);
      return [path, fate];
    }),
  );
}

/**
 * How many files were read, shown and withheld, and which are withheld and why. Throws when one is unaccounted for.
 *
 * @example renderAccounting(loaded) // → '2 posting files read: 1 shown, 1 withheld, 0 with errors\nWithheld, draft: postings/a.en.md'
 */
export function renderAccounting(loaded: Loaded, language: Language = 'en'): string {
  const fates = fatesOf(loaded);
  const groups = Map.groupBy(fates.keys(), (path) => fates.get(path) ?? '');
  const withheld = [...groups].filter(([fate]) => fate !== shown && fate !== withErrors);
  const amounts = [
    groups.get(shown)?.length ?? 0,
    withheld.reduce((sum, [, paths]) => sum + paths.length, 0),
    groups.get(withErrors)?.length ?? 0,
  ] as const;
  const counts = [say`${amounts[0]} shown`, say`${amounts[1]} withheld`, say`${amounts[2]} with errors`].map(
    (count) => speak(count, language),
  );
  const read = speakCount(
    fates.size,
    say`${fates.size} posting file read`,
    say`${fates.size} posting files read`,
    language,
  );
  const lines = withheld.map(([reason, paths]) => {
    const names = paths.slice(0, maximumNames).join(', ');
    const more = paths.length - maximumNames;
    const listed = more > 0 ? say`${names}, and ${more} more` : names;
    return speak(say`Withheld, ${reasons[reason] ?? reason}: ${listed}`, language);
  });
  return [speak(say`${read}: ${counts.join(', ')}`, language), ...lines].join('\n');
}
