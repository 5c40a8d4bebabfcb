/** Characters that come along when text is copied from a document: they are taken out or made plain. */

const invisible =
  /(?![\n\r\t\u0085])[\p{Cc}\p{Cs}\u00ad\u200b\u2060\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu;
const spaces = /[\u00a0\u2000-\u200a\u202f\u205f]/g;

/** Text with line feeds, plain spaces, and nothing that cannot be seen. Joiners of Persian and Indic words stay. */
export const cleanText = (text: string): string =>
  text
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(invisible, '')
    .replace(spaces, ' ')
    .normalize('NFC');

/** The same on one line. */
export const cleanLine = (text: string): string => cleanText(text).replace(/\s+/g, ' ').trim();
