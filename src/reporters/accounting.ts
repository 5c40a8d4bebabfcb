/** What became of every file under `postings/`: no file is lost without a word. */
import type { Board } from '../postings/board.ts';
import type { Problem } from '../postings/problem.ts';
import type { State } from '../postings/state.ts';

interface Loaded {
  content: { postingFiles: number; problems: readonly Problem[] };
  board: Pick<Board, 'shown' | 'withheld'>;
}

const reasons: Partial<Record<State, string>> = {
  draft: 'draft',
  upcoming: 'not yet public',
  removed: 'closed for too long to keep a page',
};

/** Most postings that are named for one reason. */
const maximumNames = 10;

/**
 * How many files were read, shown and withheld, and which are withheld and why. Throws when a file is in none of the
 * groups.
 *
 * @example renderAccounting(loaded) // → '3 posting files read: 2 shown, 1 withheld, 0 with errors\nWithheld, draft: postings/a.en.md'
 */
export function renderAccounting({ content, board }: Loaded): string {
  const ofPostings = content.problems.filter(({ file }) => file.startsWith('postings/'));
  const withErrors = new Set(
    ofPostings.filter(({ severity }) => severity === 'error').map(({ file }) => file),
  );
  const shown = board.shown.filter(({ file }) => !withErrors.has(file));
  const withheld = board.withheld.filter(({ posting }) => !withErrors.has(posting.file));
  const sum = shown.length + withheld.length + withErrors.size;
  if (sum !== content.postingFiles) {
    throw new Error(
      `Unexpected ${sum} posting files accounted for, expected the ${content.postingFiles} that were read`,
    );
  }
  const counts = `${shown.length} shown, ${withheld.length} withheld, ${withErrors.size} with errors`;
  const groups = Map.groupBy(withheld, ({ state }) => reasons[state] ?? state);
  const lines = [...groups].map(([reason, group]) => {
    const names = group.slice(0, maximumNames).map(({ posting }) => posting.file);
    const more = group.length > maximumNames ? [`and ${group.length - maximumNames} more`] : [];
    return `Withheld, ${reason}: ${[...names, ...more].join(', ')}`;
  });
  return [`${sum} posting file${sum === 1 ? '' : 's'} read: ${counts}`, ...lines].join('\n');
}
