import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Result, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const usual: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: { 'target-size': { enabled: true } },
  resultTypes: ['violations'],
};

/**
 * What axe finds on a page, in its frames and shadow trees too; one line a rule.
 *
 * @param only Rules by name; without them, those of WCAG 2.2 AA and of good practice.
 */
export async function axeViolations(page: Page, only?: string[]): Promise<string[]> {
  const options: RunOptions = only
    ? { runOnly: { type: 'rule', values: only }, resultTypes: ['violations'] }
    : usual;
  for (const frame of page.frames())
    if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(source);
  const violations = await page.evaluate(async (own) => {
    const { axe } = window as unknown as {
      axe: { run(context: Document, options: unknown): Promise<{ violations: Result[] }> };
    };
    return (await axe.run(document, own)).violations;
  }, options);
  return violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}: ${nodes
        .map(({ target }) => target.flat().join(' '))
        .slice(0, 3)
        .join(', ')}`,
  );
}
