/** Bytes of a file in an old encoding → its text, where its encoding can be told. */
import type { Repair } from './repair.ts';

/** What programs on Windows write in languages that Windows-1252 holds, and in those that have a page of their own. */
const pages: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    'en de fr es pt it nl da sv nb nn no fi is ca ga gl eu af id ms'
      .split(' ')
      .map((tag) => [tag, 'windows-1252']),
  ),
  ...Object.fromEntries('pl cs sk hu ro sl hr bs sq'.split(' ').map((tag) => [tag, 'windows-1250'])),
};

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** UTF-16 without a mark: every other byte of most Western text is zero. */
function wideWithoutMark(bytes: Uint8Array): string | undefined {
  const head = bytes.subarray(0, 200);
  const zeros = [0, 1].map(
    (parity) => head.filter((byte, index) => byte === 0 && index % 2 === parity).length,
  );
  const half = head.length / 2;
  if (bytes.length % 2 === 1 || half < 2) return undefined;
  if ((zeros[1] ?? 0) > half * 0.7 && (zeros[0] ?? 0) < half * 0.1) return 'utf-16le';
  return (zeros[0] ?? 0) > half * 0.7 && (zeros[1] ?? 0) < half * 0.1 ? 'utf-16be' : undefined;
}

/** Whether letters beyond ASCII stand alone or in pairs, as in the languages of Europe; in others they stand in rows. */
const looksEuropean = (text: string): boolean =>
  !/[\u0080-\u009f\ufffd]/.test(text) && !/[\u00a1-\u024f]{4}/u.test(text) && /[a-z]{3}/i.test(text);

/**
 * The text of bytes that are no UTF-8; none when it has to be guessed.
 *
 * @param locale Of the posting, by the name of its file.
 */
export function decodeText(bytes: Uint8Array, locale: string | undefined): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decode(bytes, 'utf-16le');
  if (first === 0xfe && second === 0xff) return decode(bytes, 'utf-16be');
  const wide = wideWithoutMark(bytes);
  if (wide) return decode(bytes, wide);
  const ascii = new TextDecoder('latin1').decode(bytes.subarray(0, 2000));
  const written = /^locale:\s*["']?([A-Za-z]{2,3})/m.exec(ascii)?.[1]?.toLowerCase();
  const page = pages[locale?.split('-')[0] ?? written ?? ''];
  const text = page && decode(bytes, page);
  return text && looksEuropean(text) ? text : undefined;
}

export const encoding: Repair = {
  id: 'encoding',
  why: 'A file in the encodings UTF-16 or Windows-1252 (in Central Europe Windows-1250) is saved as UTF-8.',
  of: 'file',
  examples: [],
};
