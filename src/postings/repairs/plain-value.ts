/** Values that come out of a website or an editor as HTML. */
import type { Repair } from './repair.ts';

const letters: Readonly<Record<string, string>> = {
  ...{
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: ' ',
    ndash: '–',
    mdash: '—',
    hellip: '…',
    euro: '€',
  },
  ...{
    auml: 'ä',
    ouml: 'ö',
    uuml: 'ü',
    Auml: 'Ä',
    Ouml: 'Ö',
    Uuml: 'Ü',
    szlig: 'ß',
    eacute: 'é',
    Eacute: 'É',
  },
  ...{
    egrave: 'è',
    agrave: 'à',
    ccedil: 'ç',
    ecirc: 'ê',
    ntilde: 'ñ',
    oacute: 'ó',
    iacute: 'í',
    aacute: 'á',
  },
};

const reference = new RegExp(`&(?:#(\\d{2,5})|(${Object.keys(letters).join('|')}));`, 'g');
const tag = /<\/?(?:b|strong|i|em|u|span|p|br|div|font|h[1-6]|a|sup|sub)(?:\s[^<>]{0,200})?\/?>/gi;

/** The first HTML of a value, and the value without any; none when it holds none. */
export function findHtml(value: string): { html: string; plain: string } | undefined {
  if (!/[<&]/.test(value)) return undefined;
  const html = value.match(tag)?.[0] ?? value.match(reference)?.[0];
  if (html === undefined) return undefined;
  const text = value.replace(tag, '').replace(reference, (_, code?: string, name = '') => {
    return code === undefined ? (letters[name] ?? '') : String.fromCodePoint(Number(code));
  });
  return { html, plain: text.replace(/\s+/g, ' ').trim() };
}

export const plainValue: Repair = {
  id: 'plain-value',
  why: 'HTML in the value of a field, such as `&amp;`, becomes the plain text that it stands for.',
  of: 'fields',
  examples: [
    { before: 'title: Parks &amp; Gardens', after: 'title: Parks & Gardens' },
    { before: 'title: <b>Gardener</b>', after: 'title: Gardener' },
  ],
};
