/** What a body may hold before and after the Markdown parser has read it. */

type Limit = { ruleId: string; line: number; message: string; hint: string };

const maximumNesting = 20;
const maximumCells = 5000;

/** Text on which a Markdown parser would choke or grow without bound; checked before one reads it. */
export function checkBodyText(body: string): Limit | undefined {
  const lines = body.split('\n');
  let tableFrom = 0;
  let columns = 0;
  for (const [index, line] of lines.entries()) {
    const markers = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])[\s>]+)*/.exec(line.slice(0, 2000))?.[0] ?? '';
    const nesting = markers.replace(/\s/g, '').length + Math.floor((/^\s*/.exec(line)?.[0].length ?? 0) / 2);
    const brackets = /(?:[[(]\s*){30}|(?:[*_~]{1,3}\w?){60}/.test(line);
    if (nesting > maximumNesting || brackets) {
      const hint = 'Write this line with fewer marks (`>`, `-`, `*`, `[`) at its beginning.';
      return {
        ruleId: 'maximum-nesting',
        line: index + 1,
        message: 'Unexpected deep nesting, expected at most ten levels',
        hint,
      };
    }
    if (!line.includes('|')) {
      tableFrom = index + 1;
      columns = 0;
      continue;
    }
    columns = Math.max(columns, line.split('|').length - 1);
    if (columns * (index - tableFrom + 1) > maximumCells) {
      const hint = 'Split the table into smaller ones.';
      return {
        ruleId: 'maximum-size',
        line: tableFrom + 1,
        message: 'Unexpected size of a table, expected at most 5,000 cells',
        hint,
      };
    }
  }
  return undefined;
}

/** Whether an address may be linked to: the web, mail, telephone, or this site. */
export function isSafeLink(url: string): boolean {
  if (/[\p{Cc}\p{Cf}\\]/u.test(url)) return false;
  if (/^(https?:\/\/[^/@\s]+([/?#]|$)|mailto:|tel:)/i.test(url)) return true;
  return !/^\/\//.test(url) && !/^[^/?#]*:/.test(url) && !/^\s/.test(url);
}

/** Whether a picture lies on this site. */
export function isSafeImage(url: string): boolean {
  return isSafeLink(url) && url.startsWith('/');
}
