/** Markdown → problems, sections and HTML. The only importer of the Markdown parser. */
import {
  defineHastPlugin,
  defineMdastPlugin,
  type MdastNode,
  markdownToHtml,
  markdownToMdast,
} from 'satteri';
import { checkBodyText, isSafeImage, isSafeLink } from './body-limits.ts';
import { headingToKind, type SectionKind } from './headings.ts';
import { makeProblem, type Problem, quote } from './problem.ts';

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

// Footnotes are no part of GFM's specification, and their labels would be English in every language.
const features = { frontmatter: false, smartPunctuation: false, gfm: { footnotes: false } } as const;

const lineBreak = /^<br\s*\/?>$/i;

type Visit = (node: MdastNode, line: number, column: number) => void;

function walk(node: MdastNode, visit: Visit): void {
  const start = node.position?.start;
  visit(node, start?.line ?? 1, start?.column ?? 1);
  if ('children' in node) for (const child of node.children) walk(child as MdastNode, visit);
}

/** The text of a node without its markup. */
function textOf(node: MdastNode): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'break') return ' ';
  return 'children' in node ? node.children.map((child) => textOf(child as MdastNode)).join('') : '';
}

function nodeProblem(node: MdastNode): { ruleId: string; message: string; hint: string } | undefined {
  switch (node.type) {
    case 'html':
      if (lineBreak.test(node.value.trim())) return undefined;
      return {
        ruleId: 'no-html',
        message: `Unexpected HTML ${quote(node.value)}, expected Markdown`,
        hint: 'Write the text without HTML. For a “<” in the text, write `\\<`.',
      };
    case 'heading':
      if (node.depth > 1) return undefined;
      return {
        ruleId: 'no-first-level-heading',
        message: `Unexpected first-level heading ${quote(textOf(node))}, expected \`##\``,
        hint: 'Begin headings with `##`. The title of the posting is the first-level heading.',
      };
    case 'link':
    case 'definition':
      if (isSafeLink(node.url)) return undefined;
      return {
        ruleId: 'no-unsafe-link',
        message: `Unexpected link to ${quote(node.url)}, expected an address that begins with \`https://\``,
        hint: 'Links lead to https://, mailto: or tel: addresses, or to a path of this site.',
      };
    case 'image':
      if (isSafeImage(node.url)) return undefined;
      return {
        ruleId: 'no-remote-image',
        message: `Unexpected picture ${quote(node.url)}, expected a path of this site such as \`/team.jpg\``,
        hint: 'Pictures of other sites would tell them who reads the posting. Put the picture into the folder `public`.',
      };
    default:
      return undefined;
  }
}

export interface CheckedBody {
  problems: Problem[];
  /** The first paragraph as plain text; empty when there is none. */
  excerpt: string;
  isEmpty: boolean;
}

/** Everything in a body that must not be there, at its line of the file. */
export function checkBody(file: string, body: string, bodyLine: number): CheckedBody {
  const limit = checkBodyText(body);
  if (limit) {
    const place = { line: bodyLine + limit.line - 1, column: 1 };
    return { problems: [makeProblem(file, place, limit)], excerpt: '', isEmpty: false };
  }
  const root = markdownToMdast(body, { features });
  const problems: Problem[] = [];
  let excerpt = '';
  walk(root, (node, line, column) => {
    const facts = nodeProblem(node);
    if (facts) problems.push(makeProblem(file, { line: bodyLine + line - 1, column }, facts));
    if (node.type === 'paragraph' && excerpt === '') excerpt = textOf(node).replace(/\s+/g, ' ').trim();
  });
  return { problems, excerpt, isEmpty: body.trim() === '' };
}

interface RenderedHeading {
  id: string;
  kind?: SectionKind;
  text: string;
}

/** Headings go down one step at a time, and those that open a section get their anchor. */
const headingsPlugin = (headings: RenderedHeading[], locale: string) => {
  const used = new Map<string, number>();
  let depth = 1;
  return defineMdastPlugin({
    name: 'headings',
    heading(node, context) {
      const text = context.textContent(node).trim();
      if (text === '') return context.removeNode(node);
      const next = Math.max(2, Math.min(node.depth, depth + 1)) as 2 | 3 | 4 | 5 | 6;
      depth = next;
      if (next !== node.depth) context.setProperty(node, 'depth', next);
      if (next > 2 || context.parent(node)?.type !== 'root') return;
      const kind = headingToKind(text, locale);
      const name = kind ?? 'section';
      const count = (used.get(name) ?? 0) + 1;
      used.set(name, count);
      const id = kind && count === 1 ? name : `${name}-${count}`;
      headings.push({ id, text, ...(kind && { kind }) });
      context.setProperty(node, 'data', { hProperties: { id } });
    },
  });
};

/** Second line of defence behind `checkBody`: what is no Markdown or leads to an unsafe address is left out. */
const safetyPlugin = (base: string) =>
  defineMdastPlugin({
    name: 'safety',
    html(node, context) {
      if (lineBreak.test(node.value.trim())) context.replaceNode(node, { type: 'break' });
      else context.removeNode(node);
    },
    link(node, context) {
      if (!isSafeLink(node.url)) context.setProperty(node, 'url', '');
      else if (node.url.startsWith('/') && !node.url.startsWith(base))
        context.setProperty(node, 'url', base + node.url.slice(1));
    },
    definition(node, context) {
      if (!isSafeLink(node.url)) context.setProperty(node, 'url', '');
    },
    image(node, context) {
      if (!isSafeImage(node.url)) context.removeNode(node);
      else if (!node.url.startsWith(base)) context.setProperty(node, 'url', base + node.url.slice(1));
    },
  });

/** No inline styles and no form controls: the policy of the pages forbids the former, the latter have no label. */
const markupPlugin = defineHastPlugin({
  name: 'markup',
  element: [
    {
      filter: ['th', 'td'],
      visit(node, context) {
        const style = String(node.properties['style'] ?? '');
        const align = /text-align:\s*(\w+)/.exec(style)?.[1];
        const isEmptyHeader = node.tagName === 'th' && node.children.length === 0;
        if (align || isEmptyHeader) {
          const properties = align ? { className: [`align-${align}`] } : {};
          context.replaceNode(node, { ...node, tagName: isEmptyHeader ? 'td' : node.tagName, properties });
        }
      },
    },
    {
      filter: ['input'],
      visit(node, context) {
        context.replaceNode(node, { type: 'text', value: node.properties['checked'] ? '☑' : '☐' });
      },
    },
  ],
});

/** Matches only the headings that `headingsPlugin` has marked: all text is escaped, so no content can look like one. */
const sectionStart = /<h2 id="([^"]+)">[\s\S]*?<\/h2>\n?/g;

/** A body as sections of HTML, the text before the first heading first when there is any. `base` is the site's path. */
export function renderBody(body: string, locale: string, base: string): Section[] {
  const headings: RenderedHeading[] = [];
  const { html } = markdownToHtml(body, {
    features,
    mdastPlugins: [headingsPlugin(headings, locale), safetyPlugin(base)],
    hastPlugins: [markupPlugin],
  });
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
    const heading = byId.get(match[1] as string);
    open = {
      id: match[1] as string,
      html: '',
      heading: heading?.text ?? '',
      ...(heading?.kind && { kind: heading.kind }),
    };
    from = match.index + match[0].length;
  }
  close(html.length);
  return sections;
}
