import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { makeProblem } from '../postings/problem.ts';
import { source } from '../postings/source.ts';
import { html } from './html.ts';
import { style, styleHash } from './page/style.ts';
import type { Report } from './reporter.ts';

const aProblem = (file: string, message = 'Unexpected `x`, expected `y`') =>
  makeProblem(file, { line: 2, column: 8 }, { ruleId: 'field-value', message, hint: 'Write `y`.' });

const render = (problems: Report['problems'], report: Partial<Report> = {}) =>
  html.render({ problems, sourceOf: (path) => source(path, '---\nlevel: snr <b>\n---\n'), ...report });

describe('html', () => {
  test('shows the line, the caret, what is wrong and what to write', () => {
    const page = render([aProblem('postings/a.en.md')], { language: 'fr', summary: '1 fichier' });
    expect(page).toContain('<html lang="fr">');
    expect(page).toContain('<pre dir="ltr">2 | level: snr &lt;b&gt;\n  |        ^</pre>');
    expect(page).toContain('<p>Unexpected <code dir="auto">x</code>, expected <code dir="auto">y</code></p>');
    expect(page).toContain('<p>Write <code dir="auto">y</code>.</p>');
    expect(page).toContain('1 erreur dans 1 fichier');
    expect(page).toContain('ligne 2, colonne 8');
    expect(page).toContain('<footer><p>1 fichier</p></footer>');
  });

  test('says that there is nothing to say', () => {
    expect(render([])).toContain('<strong>No problems</strong>');
  });

  test('has a list of the files when they are many', () => {
    const page = render(['a.md', 'b.md', 'c.md'].map((file) => aProblem(file)));
    const targets = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(targets).toHaveLength(3);
    for (const id of targets) expect(page).toContain(`id="${id}"`);
  });

  test('lets its own style through the policy, and nothing else', () => {
    const digest = createHash('sha256').update(style).digest('base64');
    expect(styleHash).toBe(`sha256-${digest}`);
    const page = render([aProblem('a.md')]);
    expect(page).toContain(`content="default-src 'none'; style-src 'sha256-`);
    expect(page).toContain(`<style>${style}</style>`);
    expect(page).not.toMatch(/<script|\sstyle=|\son\w+=|\ssrc=|https?:\/\//);
  });

  test('writes hostile text as text', () => {
    const hostile = '</pre></style><script>alert(1)</script>"\'`<img src=x onerror=y>`\u202e\u0000';
    const problem = { ...aProblem('a.md', hostile), file: hostile, ruleId: hostile };
    const page = render([problem], { summary: hostile, sourceOf: () => source('a.md', `\n${hostile}`) });
    expect(page.match(/<(?:script|img)/g)).toBeNull();
    expect(page.match(/<\/pre>/g)).toHaveLength(1);
    expect(page).not.toMatch(/[^\P{C}\n]/u);
  });
});
