import type { Board } from '../postings/board.ts';
import type { Posting } from '../postings/posting.ts';
import type { DigestOf } from '../views/pages.ts';

/** Of everything on the board that a format may tell of one posting: its file, its state, and its translations. */
export const makePostingInputs =
  (board: Board, digestOf: DigestOf) =>
  (posting: Posting): string =>
    [
      digestOf(posting),
      board.stateOf(posting),
      ...[...board.translations(posting).values()].map(digestOf),
    ].join();
