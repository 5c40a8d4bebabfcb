/** Characters that come along when text is copied from a document: they are taken out or made plain. */

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const invisible =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b\u2060\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff\p{Cs}]/gu;
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
