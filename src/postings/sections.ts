import type { SectionKind } from './headings.ts';

/** Part of a body from one second-level heading to the next. */
export interface Section {
  /** Anchor: the same in every language for the five kinds. None for the text before the first heading. */
  id?: string;
  kind?: SectionKind;
  /** The heading as plain text. */
  heading?: string;
  /** The section without its heading. */
  html: string;
}

/** A second-level heading that opens a section; it has this id in the HTML. */
export interface RenderedHeading {
  id: string;
  kind?: SectionKind;
  text: string;
}

/** Only a heading that was given an id looks like this: all text is escaped, so no content can. */
const sectionStart = /<h2 id="([^"]+)">[\s\S]*?<\/h2>\n?/g;

/** HTML cut at its headings; the text before the first one is a section too, when there is any. */
export function splitSections(html: string, headings: readonly RenderedHeading[]): Section[] {
  const byId = new Map(headings.map((heading) => [heading.id, heading]));
  const sections: Section[] = [];
  let open: Section = { html: '' };
  let from = 0;
  const close = (to: number) => {
    open.html = html.slice(from, to).trim();
    if (open.id || open.html !== '') sections.push(open);
  };
  for (const match of html.matchAll(sectionStart)) {
    close(match.index);
    const id = match[1] as string;
    const { kind, text = '' } = byId.get(id) ?? {};
    open = { id, html: '', heading: text, ...(kind && { kind }) };
    from = match.index + match[0].length;
  }
  close(html.length);
  return sections;
}
