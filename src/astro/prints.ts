/** Everything that is printed from a Board: the pages, and the files of the formats. */
import { digest } from '../build/digest.ts';
import type { Scope } from '../formats/format.ts';
import { type FormatFile, formatFiles, renderPieces } from '../formats/index.ts';
import type { FacetValue } from '../postings/facets.ts';
import type { Posting } from '../postings/posting.ts';
import type { CareersSite } from '../views/careers-site.ts';
import { type DigestOf, type Page, type PageKind, sitePages } from '../views/pages.ts';
import { makePostingInputs } from './posting-inputs.ts';

/** A page, or the file of a format, whose parameter is the file. */
export interface Print extends Omit<Page, 'kind'> {
  kind: PageKind | 'format';
  /** How many postings the file is about, where that is more work than a page. */
  postings?: number;
}

function countPostings({ board }: CareersSite, scope: Scope): number {
  if (scope.kind === 'site') return board.shown.length;
  return scope.kind === 'locale' ? scope.own.listed.length : scope.value.postings.length;
}

/** Of everything on the board that may be in the files of a scope. */
function makeInputsOf({ board }: CareersSite, digestOf: DigestOf): (scope: Scope) => string {
  const inputsOf = makePostingInputs(board, digestOf);
  const ofLocale = new Map(
    [...board.locales.values()].map(({ locale, listed }) => [locale, digest(...listed.map(inputsOf))]),
  );
  const ofValue = new WeakMap<FacetValue, string>();
  // Several formats have files of the same values.
  const valueInputs = (value: FacetValue): string => {
    const inputs = ofValue.get(value) ?? digest(...value.postings.map(inputsOf));
    ofValue.set(value, inputs);
    return inputs;
  };
  const ofSite = digest(board.today, String(board.nextChange), ...board.shown.map(inputsOf));
  return (scope) => {
    if (scope.kind === 'site') return ofSite;
    return scope.kind === 'locale' ? (ofLocale.get(scope.own.locale) ?? '') : valueInputs(scope.value);
  };
}

function formatPrints(careers: CareersSite, digestOf: DigestOf): Print[] {
  const files = formatFiles(careers);
  if (files.length === 0) return [];
  const inputsOf = makeInputsOf(careers, digestOf);
  return files.map(({ scope, file }) => ({
    kind: 'format',
    params: { file },
    file,
    inputs: inputsOf(scope),
    postings: countPostings(careers, scope),
  }));
}

/** The largest files first, so that no thread is at one when the others have nothing left to do. */
export const sitePrints = (careers: CareersSite, digestOf: DigestOf): Print[] => [
  ...formatPrints(careers, digestOf),
  ...sitePages(careers, digestOf),
];

const known = new WeakMap<CareersSite, ReadonlyMap<string, FormatFile>>();

/** The file of a format, if the site has one under this path. */
export function findFormatFile(careers: CareersSite, file: string | undefined): FormatFile | undefined {
  const files = known.get(careers) ?? new Map(formatFiles(careers).map((each) => [each.file, each]));
  known.set(careers, files);
  return files.get(file ?? '');
}

/** Answers with a piece about a posting that is known from before, or has it made. */
export type TakePiece = (posting: Posting, make: () => Uint8Array) => Uint8Array;

/** The text of a format's file. */
export function printFormat(
  careers: CareersSite,
  { file }: Print['params'],
  takePiece: TakePiece = (_, make) => make(),
): Uint8Array[] {
  const found = findFormatFile(careers, file);
  if (!found) throw new Error(`No format has the file ${file}`);
  return renderPieces(careers, found).map((piece) =>
    typeof piece === 'string'
      ? Buffer.from(piece)
      : takePiece(piece.posting, () => Buffer.from(piece.text())),
  );
}
