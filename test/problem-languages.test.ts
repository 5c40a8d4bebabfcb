/** What is said about content is said in every language, with the same values. */
import { describe, expect, test } from 'vitest';
import { phrase, say } from '../src/postings/wording.ts';
import de from '../src/reporters/messages/de.json' with { type: 'json' };
import es from '../src/reporters/messages/es.json' with { type: 'json' };
import fr from '../src/reporters/messages/fr.json' with { type: 'json' };
import { saidTemplates, templatesIn } from './said-templates.ts';

const tables: [language: string, messages: Readonly<Record<string, string>>][] = [
  ['de', de],
  ['fr', fr],
  ['es', es],
];
const templates = saidTemplates();
const places = (template: string): string[] => (template.match(/\{\d+\}/g) ?? []).sort();

/** Words that two languages share. */
const SAME = new Set(['error', '{0} error', '{0}: {1}', 'No', 'options', 'source']);

describe.each(tables)('the messages in %s', (_, messages) => {
  test('are those of the code, no more and no fewer', () => {
    expect([...templates].filter((template) => !Object.hasOwn(messages, template))).toEqual([]);
    expect(Object.keys(messages).filter((template) => !templates.has(template))).toEqual([]);
  });

  test('have the places of the English ones', () => {
    const wrong = Object.entries(messages).filter(
      ([template, message]) => places(message).join() !== places(template).join(),
    );
    expect(wrong).toEqual([]);
  });

  test('are not English', () => {
    const same = Object.entries(messages).filter(
      ([template, message]) => template === message && !SAME.has(template),
    );
    expect(same).toEqual([]);
  });

  test('hold no value of their own, and end as the English ones do', () => {
    const odd = Object.entries(messages).filter(
      ([template, message]) => /`|\s$|^\s/.test(message) || /[.?]$/.test(template) !== /[.?]$/.test(message),
    );
    expect(odd).toEqual([]);
  });
});

describe('the templates of the code', () => {
  test('are found wherever something is said', () => {
    expect(
      templatesIn(`
        makeProblem(file, place, { ruleId: 'a', message: 'Unexpected tab, expected spaces', hint });
        const hint = isOdd ? \`Write \\\`\${x}\\\`.\` : say\`At line \${line}.\`;
        report('key', 'rule', \`Unexpected \${quote(a)}, expected b\`, 'Delete it here.');
        const list = phrase(many ? 'list' : 'group');
        throw new RangeError(\`Unexpected path \${path}, expected a file\`);
        throw new Error('Unexpected state, expected another one');
        return call('x', \`a \${b}\`);
      `).sort(),
    ).toEqual([
      'At line {0}.',
      'Delete it here.',
      'Unexpected path {0}, expected a file',
      'Unexpected tab, expected spaces',
      'Unexpected {0}, expected b',
      'Write {0}.',
      'group',
      'list',
    ]);
  });

  test('are those that the code makes', () => {
    const said = say`Unexpected ${phrase('list')} in field \`${'x'}\`, expected ${phrase('a name')}`;
    expect(templates.has(said.template)).toBe(true);
    expect(templates.size).toBeGreaterThan(200);
  });
});
