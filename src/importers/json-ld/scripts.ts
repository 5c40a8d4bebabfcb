import { unescapeHtml } from '../markdown/from-html.ts';
import type { Branch } from '../source/branch.ts';
import { parseJson } from '../source/json.ts';

const opening = /<script\b[^<>]*application\/ld\+json[^<>]*>/gi;

/** What stands in the scripts of a page that are JSON-LD. */
function scriptTexts(page: string): string[] {
  const lower = page.toLowerCase();
  const texts: string[] = [];
  for (const { 0: tag, index } of page.matchAll(opening)) {
    const end = lower.indexOf('</script', index);
    if (end < 0) break;
    texts.push(page.slice(index + tag.length, end));
  }
  return texts;
}

/** The JSON-LD of a page, or the text itself. Line feeds within strings, which some pages have, are mended. */
export function scriptsOf(text: string): unknown[] {
  const whole = parseJson(text);
  if (whole !== undefined) return [whole];
  return scriptTexts(text).flatMap((written) => {
    const plain = written.replace(
      /^\s*(?:<!--|\/\/\s*<!\[CDATA\[|\/\*\s*<!\[CDATA\[\s*\*\/)|(?:-->|\/\/\s*\]\]>)\s*$/g,
      '',
    );
    const value = parseJson(plain) ?? parseJson(plain.replace(/[\n\r\t]+/g, ' '));
    return value === undefined ? [] : [value];
  });
}

/** Names such as "R&amp;D", which pages copy from their HTML, as they are read; texts with tags stay as they are. */
export function withoutReferences(value: unknown): unknown {
  if (typeof value === 'string') {
    const isPlain = value.length < 1000 && !value.includes('<') && !value.includes('&lt;');
    return isPlain && /&#?\w+;/.test(value) ? unescapeHtml(value) : value;
  }
  if (Array.isArray(value)) return value.map(withoutReferences);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, withoutReferences(child)]));
}

/** The address that a page gives itself. */
export function canonicalAddress(page: string): string | undefined {
  const [tag] = /<link\b[^<>]*\brel\s*=\s*["']?canonical\b[^<>]*>/i.exec(page) ?? [];
  return /\bhref\s*=\s*["']?([^"'\s<>]+)/i.exec(tag ?? '')?.[1]?.replaceAll('&amp;', '&');
}

const isJobPosting = (branch: Branch): boolean =>
  branch.items('@type').some(({ value }) => /^(https?:\/\/schema\.org\/)?JobPosting$/.test(String(value)));

/** Every JobPosting of a tree, in its order: a list, a graph, the items of a list, the subject of a page. */
export function findJobPostings(root: Branch): Branch[] {
  const found: Branch[] = [];
  const rest: Branch[] = [root];
  for (let next = rest.pop(); next; next = rest.pop()) {
    if (isJobPosting(next)) found.push(next);
    else if (Array.isArray(next.value)) rest.push(...next.items().reverse());
    else
      for (const key of ['mainEntity', 'item', 'itemListElement', '@graph']) {
        if (typeof next.at(key).value === 'object' && next.at(key).value !== null) rest.push(next.at(key));
      }
  }
  return found;
}
