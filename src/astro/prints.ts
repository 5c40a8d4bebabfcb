/** Everything that is printed from a Board: the pages, and the files of the formats. */
import { digest } from '../build/digest.ts';
import type { Piece } from '../build/new-file.ts';
import { type FormatFile, formatFiles, renderPieces } from '../formats/index.ts';
import type { Posting } from '../postings/posting.ts';
import type { CareersSite } from '../views/careers-site.ts';
import { type DigestOf, type Page, type PageKind, sitePages } from '../views/pages.ts';
import { makePostingInputs } from './posting-inputs.ts';

export type { Piece };

/** A page, or the file of a format, whose parameter is the file. */
export interface Print extends Omit<Page, 'kind'> {
  kind: PageKind | 'format';
  /** How many postings the file is about, where that is more work than a page. */
  postings?: number;
}

function postingsOf({ board }: CareersSite, { format: { newest }, scope }: FormatFile): readonly Posting[] {
  switch (scope.kind) {
    case 'site':
      return board.shown;
    case 'locale':
      return scope.own.listed.slice(0, newest);
    case 'facet':
      return scope.value.postings.slice(0, newest);
    case 'posting':
      return [scope.posting];
  }
}

/** Of everything on the board that may be in a file. */
function makeInputsOf(
  { board }: CareersSite,
  digestOf: DigestOf,
): (file: FormatFile, postings: readonly Posting[]) => string {
  const inputsOf = makePostingInputs(board, digestOf);
  // A posting is in the files of many formats, and of many values.
  const known = new Map(board.shown.map((posting) => [posting, inputsOf(posting)]));
  const inputsOfAll = (postings: readonly Posting[]) => postings.map((posting) => known.get(posting) ?? '');
  let site: string | undefined;
  return ({ scope }, postings) => {
    if (scope.kind === 'posting') return `${digestOf(scope.posting)},${board.stateOf(scope.posting)}`;
    if (scope.kind !== 'site') return digest(...inputsOfAll(postings));
    site ??= digest(board.today, String(board.nextChange), ...inputsOfAll(board.shown));
    return site;
  };
}

function formatPrints(careers: CareersSite, digestOf: DigestOf): Print[] {
  const files = formatFiles(careers);
  if (files.length === 0) return [];
  const inputsOf = makeInputsOf(careers, digestOf);
  return files.map((own) => {
    const { file } = own;
    const postings = postingsOf(careers, own);
    const inputs = inputsOf(own, postings);
    return { kind: 'format', params: { file }, file, inputs, postings: postings.length };
  });
}

const folderOf = ({ file }: Print): string => file.slice(0, file.lastIndexOf('/') + 1);

/** The largest files first, so that no thread is at one when the others have nothing left to do. */
export const sitePrints = (careers: CareersSite, digestOf: DigestOf): Print[] => [
  ...formatPrints(careers, digestOf),
  ...sitePages(careers, digestOf),
];

/** The same prints; what is about one posting comes one after the other, so that its text is read once. */
export function inPrintingOrder(prints: readonly Print[]): Print[] {
  const pages = prints.filter(({ kind }) => kind !== 'format');
  const beside = new Map<string, Print[]>(
    pages.filter(({ kind }) => kind === 'posting').map((page) => [folderOf(page), []]),
  );
  const lists = prints.filter((print) => {
    if (print.kind !== 'format') return false;
    const own = beside.get(folderOf(print));
    own?.push(print);
    return own === undefined;
  });
  return [...lists, ...pages.flatMap((page): Print[] => [page, ...(beside.get(folderOf(page)) ?? [])])];
}

const known = new WeakMap<CareersSite, ReadonlyMap<string, FormatFile>>();

/** The file of a format, if the site has one under this path. */
export function findFormatFile(careers: CareersSite, file: string | undefined): FormatFile | undefined {
  const files = known.get(careers) ?? new Map(formatFiles(careers).map((each) => [each.file, each]));
  known.set(careers, files);
  return files.get(file ?? '');
}

/** Answers with a piece about a posting that is known from before, or has it made. */
export type TakePiece = (posting: Posting, make: () => string) => Piece;

/** The text of a format's file, each piece made when it is asked for: all of them together may be larger than memory. */
export function* printFormat(
  careers: CareersSite,
  { file }: Print['params'],
  takePiece: TakePiece = (_, make) => make(),
): Iterable<Piece> {
  const found = findFormatFile(careers, file);
  if (!found) throw new Error(`No format has the file ${file}`);
  for (const piece of renderPieces(careers, found)) {
    yield typeof piece === 'string' ? piece : takePiece(piece.posting, piece.text);
  }
}
