/** Markdown → problems, sections and HTML. The only importer of the Markdown parser. */
import {
  defineHastPlugin,
  defineMdastPlugin,
  type MdastNode,
  markdownToHtml,
  markdownToMdast,
} from 'satteri';
import { firstLevelHeadingFacts, htmlFacts, imageFacts, linkFacts } from './body-facts.ts';
import { checkBodyText, isSafeImage, isSafeLink } from './body-limits.ts';
import { headingToKind } from './headings.ts';
import { isPlainBody, plainFirstParagraph, plainLead, plainSections } from './plain-body.ts';
import { makeProblem, type Problem, type ProblemFacts } from './problem.ts';
import { numberSections } from './section-ids.ts';
import { type RenderedHeading, type Section, splitSections } from './sections.ts';

export type { Section };

// Footnotes are no part of GFM's specification, and their labels would be English in every language.
const features = { frontmatter: false, smartPunctuation: false, gfm: { footnotes: false } } as const;

const toHtml = (body: string): string => markdownToHtml(body, { features }).html;

/** A node and all below it, in the order of the text. A stack, since nesting may be deeper than calls can be. */
function* nodesOf(root: MdastNode): Generator<MdastNode> {
  const rest: MdastNode[] = [root];
  for (let node = rest.pop(); node; node = rest.pop()) {
    yield node;
    if ('children' in node) rest.push(...(node.children as MdastNode[]).toReversed());
  }
}

/** The text of a node without its markup. */
function textOf(root: MdastNode): string {
  let text = '';
  for (const node of nodesOf(root)) {
    if (node.type === 'text' || node.type === 'inlineCode') text += node.value;
    else if (node.type === 'break' || node.type === 'html') text += ' ';
  }
  return text.replace(/\s+/g, ' ').trim();
}

const isLineBreak = (html: string): boolean => /^<br\s*\/?>$/i.test(html.trim());

function nodeFacts(node: MdastNode): ProblemFacts | undefined {
  switch (node.type) {
    case 'html':
      return isLineBreak(node.value) ? undefined : htmlFacts(node.value);
    case 'link':
    case 'definition':
      return isSafeLink(node.url) ? undefined : linkFacts(node.url);
    case 'image':
      return isSafeImage(node.url) ? undefined : imageFacts(node.url);
    default:
      return undefined;
  }
}

/**
 * Characters without which a body holds no HTML, no first-level heading, no picture, no reference, and no link but plain
 * `https://` ones: most bodies need no closer look. A test holds it against the closer look.
 */
const mayHoldProblem =
  /[<@\\]|!\[|\]:|\]\((?!https:\/\/[\w.-]+(?:\/[\w./-]*)?\))|(?<!\]\(https):\/\/|www\.|(?<!#)#(?!#)|=[ \t]*$/im;

/** Everything in a body that must not be there, at its line of the file. */
export function checkBody(file: string, body: string, bodyLine: number): Problem[] {
  const placed = (line: number, column: number, facts: ProblemFacts): Problem =>
    makeProblem(file, { line: bodyLine + line - 1, column }, facts);
  const limit = checkBodyText(body);
  if (limit) return [placed(limit.line, limit.column, limit)];
  return mayHoldProblem.test(body)
    ? inspectBody(body).map(({ line, column, facts }) => placed(line, column, facts))
    : [];
}

interface Finding {
  /** Counted from the beginning of the body. */
  line: number;
  column: number;
  facts: ProblemFacts;
}

/** The closer look: what the Markdown parser makes of a body. */
export function inspectBody(body: string): Finding[] {
  const findings: Finding[] = [];
  const definitions = new Map<string, string>();
  const references: (Omit<Finding, 'facts'> & { identifier: string })[] = [];
  const placeOf = (node: Readonly<MdastNode>) => {
    const { line = 1, column = 1 } = node.position?.start ?? {};
    return { line, column };
  };
  const look = (node: Readonly<MdastNode>): void => {
    const facts = nodeFacts(node as MdastNode);
    if (facts) findings.push({ ...placeOf(node), facts });
  };
  const inspection = defineMdastPlugin({
    name: 'inspection',
    options: { position: true },
    html: look,
    heading(node, context) {
      if (node.depth > 1) return;
      findings.push({ ...placeOf(node), facts: firstLevelHeadingFacts(context.textContent(node)) });
    },
    link: look,
    image: look,
    definition(node) {
      look(node);
      // The first definition of a name counts.
      if (!definitions.has(node.identifier)) definitions.set(node.identifier, node.url);
    },
    imageReference(node) {
      references.push({ ...placeOf(node), identifier: node.identifier });
    },
  });
  markdownToHtml(body, { features, mdastPlugins: [inspection] });
  for (const { identifier, ...place } of references) {
    const url = definitions.get(identifier) ?? '';
    if (!isSafeImage(url)) findings.push({ ...place, facts: imageFacts(url) });
  }
  return findings;
}

/** The first paragraph as plain text; empty when there is none. */
export function firstParagraph(body: string): string {
  if (checkBodyText(body)) return '';
  const plain = isPlainBody(body) ? plainFirstParagraph(toHtml(plainLead(body))) : undefined;
  return plain ?? inspectFirstParagraph(body);
}

export function inspectFirstParagraph(body: string): string {
  for (const node of nodesOf(markdownToMdast(body, { features, position: false }))) {
    const text = node.type === 'paragraph' ? textOf(node) : '';
    if (text !== '') return text;
  }
  return '';
}

/** Headings go down one step at a time, and those that open a section get their anchor. */
const headingsPlugin = (headings: RenderedHeading[], locale: string) => {
  const idOf = numberSections();
  let depth = 1;
  return defineMdastPlugin({
    name: 'headings',
    heading(node, context) {
      const text = textOf(node as MdastNode);
      if (text === '') return context.removeNode(node);
      const next = Math.max(2, Math.min(node.depth, depth + 1)) as 2 | 3 | 4 | 5 | 6;
      depth = next;
      if (next !== node.depth) context.setProperty(node, 'depth', next);
      if (next > 2 || context.parent(node)?.type !== 'root') return;
      const kind = headingToKind(text, locale);
      const id = idOf(kind);
      headings.push({ id, text, ...(kind && { kind }) });
      context.setProperty(node, 'data', { hProperties: { id } });
    },
  });
};

/** Second line of defence behind `checkBody`: HTML is left out. */
const noHtmlPlugin = defineMdastPlugin({
  name: 'no-html',
  html(node, context) {
    if (isLineBreak(node.value)) context.replaceNode(node, { type: 'break' });
    else context.removeNode(node);
  },
});

/** A path of this site below the site's own. */
const inSite = (url: string, base: string): string =>
  url.startsWith('/') && !url.startsWith(base) ? base + url.slice(1) : url;

/**
 * Second line of defence behind `checkBody`: links and pictures lead nowhere else, whatever way they are written. No
 * inline styles and no form controls: the policy of the pages forbids the former, the latter have no label.
 */
const markupPlugin = (base: string) =>
  defineHastPlugin({
    name: 'markup',
    element: [
      {
        filter: ['a'],
        visit(node, context) {
          const href = String(node.properties['href'] ?? '');
          const safe = isSafeLink(href) ? inSite(href, base) : '';
          if (safe !== href) context.setProperty(node, 'href', safe);
        },
      },
      {
        filter: ['img'],
        visit(node, context) {
          const src = String(node.properties['src'] ?? '');
          if (!isSafeImage(src)) context.removeNode(node);
          else if (!src.startsWith(base)) context.setProperty(node, 'src', inSite(src, base));
        },
      },
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

/** A body as sections of HTML, the text before the first heading first when there is any. `base` is the site's path. */
export function renderBody(body: string, locale: string, base: string): Section[] {
  const plain = isPlainBody(body) ? plainSections(toHtml(body), locale) : undefined;
  return plain ?? renderAnyBody(body, locale, base);
}

/** The long way, which leaves nothing that must not be on a page in any body whatever. */
export function renderAnyBody(body: string, locale: string, base: string): Section[] {
  const headings: RenderedHeading[] = [];
  const { html } = markdownToHtml(body, {
    features,
    mdastPlugins: [headingsPlugin(headings, locale), noHtmlPlugin],
    hastPlugins: [markupPlugin(base)],
  });
  return splitSections(html, headings);
}
