/** XML as text. Every writer of XML goes through here, so that no text breaks out of its element. */

/** A piece of XML, as against a text that is still to be escaped. */
export interface Xml {
  readonly xml: string;
}

type Content = string | number | Xml | undefined | readonly Content[];

/** Attributes without a value are left out. */
type Attributes = Readonly<Record<string, string | number | undefined>>;

/** What XML 1.0 (section 2.2) has no place for, escaped or not. */
const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // A reader would make a line feed of it.
  '\r': '&#13;',
};

/** A text without the characters that XML cannot hold. */
export const xmlText = (text: string): string => text.toWellFormed().replace(forbidden, '');

export const escapeXml = (text: string): string =>
  xmlText(text).replace(/[&<>"\r]/g, (character) => entities[character] ?? character);

const isXml = (content: Content): content is Xml => typeof content === 'object' && 'xml' in content;

function toXml(content: Content): string {
  if (content === undefined) return '';
  if (isXml(content)) return content.xml;
  return typeof content === 'object' ? content.map(toXml).join('') : escapeXml(String(content));
}

/**
 * An element with its content; texts are escaped.
 *
 * @example element('a', { href: '?a&b' }, 'R&D').xml // → '<a href="?a&amp;b">R&amp;D</a>'
 */
export function element(name: string, attributes: Attributes, ...content: Content[]): Xml {
  const written = Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? '' : ` ${key}="${escapeXml(String(value))}"`))
    .join('');
  const inside = toXml(content);
  return { xml: inside === '' ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>` };
}

/** A text that readers want unescaped: its own end marks are cut in two. */
export const cdata = (text: string): Xml => ({
  xml: `<![CDATA[${xmlText(text).replaceAll(']]>', ']]]]><![CDATA[>')}]]>`,
});

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** The text of a whole file. */
export const xmlDocument = (root: Xml): string => `${declaration}${root.xml}\n`;

/** Elements, one a line. */
export const xmlLines = (elements: readonly Xml[]): string => elements.map(({ xml }) => `${xml}\n`).join('');

/** What stands before and behind the lines of a file whose root has no attributes. */
export const xmlFrame = (root: string): [before: string, behind: string] => [
  `${declaration}<${root}>\n`,
  `</${root}>\n`,
];
