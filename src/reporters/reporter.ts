import type { Problem } from '../postings/problem.ts';
import type { ContentFile } from '../postings/source.ts';

/** Puts a text into a style; `styleText` of Node's `util` is one. */
export type Paint = (style: 'bold' | 'dim' | 'red' | 'yellow' | 'cyan', text: string) => string;

/** Everything that is to be told about a content folder. */
export interface Report {
  problems: readonly Problem[];
  /** The file that a problem names, as it was read. */
  sourceOf(path: string): ContentFile | undefined;
  /** What became of every file, for people; the last thing they read. */
  summary?: string;
  /** None: no colour. */
  paint?: Paint;
}

/** Prints problems in one form. */
export interface Reporter {
  /** As in `--format`. */
  name: string;
  /** Ends with a line feed. Holds no control character but line feeds and what `paint` adds. */
  render(report: Report): string;
}
