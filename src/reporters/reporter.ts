import type { Problem } from '../postings/problem.ts';
import type { ContentFile } from '../postings/source.ts';
import type { Language } from './words/languages.ts';

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
  /** The problems are in it already; so are the reporter's own words. English when there is none. */
  language?: Language;
  /** Path of the content folder in the repository, without a slash at the end; none where that is the whole. */
  folder?: string;
  /** What each rule is for and how its problems are mended, by the rule's name. English. */
  explanations?: ReadonlyMap<string, string>;
}

/** Prints problems in one form. */
export interface Reporter {
  /** As in `--format`. */
  name: string;
  /** Programs compare its texts: they are English unless another language is asked for by name. */
  isForPrograms?: true;
  /** Ends with a line feed. Holds no control character but line feeds and what `paint` adds. */
  render(report: Report): string;
  /** Markdown for the page that a CI system shows of a run. */
  renderPage?(report: Report): string;
}
