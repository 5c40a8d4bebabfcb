import { describe, expect, test } from 'vitest';
import { makeProblem, type Severity } from '../postings/problem.ts';
import { source } from '../postings/source.ts';
import { github } from './github.ts';
import type { Report } from './reporter.ts';

const aProblem = (file: string, line = 1, severity: Severity = 'error', message = 'Unexpected `x`') =>
  makeProblem(file, { line, column: 2 }, { ruleId: 'field-value', severity, message, hint: 'Write `y`.' });

const aReport = (problems: Report['problems'], report: Partial<Report> = {}): Report => ({
  problems,
  sourceOf: (path) => source(path, ''),
  folder: 'content',
  ...report,
});

const commandsOf = (printed: string) => printed.split('\n').filter((line) => line.startsWith('::'));

/** As the runner of GitHub Actions reads a command. */
function readCommand(line: string) {
  const [, name = '', properties = '', message = ''] = /^::(\w+) ([^:]*)::(.*)$/.exec(line) ?? [];
  const toText = (text: string) =>
    text.replace(/%(25|0D|0A|3A|2C)/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  const pairs = properties.split(',').map((pair): [string, string] => {
    const at = pair.indexOf('=');
    return [pair.slice(0, at), toText(pair.slice(at + 1))];
  });
  return { name, ...Object.fromEntries(pairs), message: unescape(message) };
}

describe('github', () => {
  test('prints the counts first, then a command a problem, then the accounting', () => {
    const report = aReport([aProblem('postings/a.en.md', 4)], { summary: '1 posting file read' });
    expect(github.render(report)).toBe(
      [
        '::notice title=Rolecall::1 error in 1 file',
        '::error file=content/postings/a.en.md,line=4,col=2,title=field-value::Unexpected `x`%0AWrite `y`.',
        '1 posting file read',
        '',
      ].join('\n'),
    );
  });

  test('prints no annotation when there is no problem', () => {
    expect(github.render(aReport([]))).toBe('No problems\n');
  });

  test('prints errors before warnings, and one of each file before the second of one', () => {
    const problems = [
      aProblem('a.md', 1, 'warning'),
      aProblem('a.md', 2),
      aProblem('a.md', 3),
      aProblem('b.md', 1, 'info'),
      aProblem('b.md', 9),
    ];
    const places = commandsOf(github.render(aReport(problems)))
      .slice(1)
      .map((line) => readCommand(line) as Record<string, string>)
      .map(({ name, file, line }) => `${name} ${file}:${line}`);
    expect(places).toEqual([
      'error content/a.md:2',
      'error content/b.md:9',
      'error content/a.md:3',
      'warning content/a.md:1',
      'notice content/b.md:1',
    ]);
  });

  test.each([
    'a,line=9::b%0A::error::c',
    '50%25',
    '::stop-commands::x',
    'a\r\n::error::b',
    '##[error]x\u001b[31m\u202e',
  ])('%j breaks out of no command', (hostile) => {
    const problem = { ...aProblem('a', 3, 'error', hostile), file: `postings/${hostile}` };
    const commands = commandsOf(github.render(aReport([problem], { summary: hostile })));
    expect(commands).toHaveLength(2);
    const read = readCommand(commands[1] ?? '') as Record<string, string>;
    expect(Object.keys(read).sort()).toEqual(['col', 'file', 'line', 'message', 'name', 'title']);
    expect(read).toMatchObject({ name: 'error', line: '3', title: 'field-value' });
    expect(github.render(aReport([problem]))).not.toMatch(/[^\P{C}\n]|##\[/u);
  });

  test('tells every problem on the page of the run, file by file', () => {
    const problems = [aProblem('postings/a.en.md', 4), aProblem('site.yaml', 1, 'warning')];
    const page = github.renderPage?.(aReport(problems, { language: 'de' })) ?? '';
    expect(page).toMatch(/^### 1 Fehler&#44; 1 Warnung in 2 Dateien\n/);
    expect(page).toContain(
      '- **4:2** Fehler (<code>field&#45;value</code>)<br>Unexpected <code>x</code><br>Write <code>y</code>&#46;',
    );
  });

  test('writes hostile text on the page as text', () => {
    const hostile = '<script>x</script> [a](javascript:b) ![c](https://d) |e| @f #1 `<g>` ``` \n# h';
    const problem = { ...aProblem('a', 1, 'error', hostile), file: hostile };
    const page = github.renderPage?.(aReport([problem], { summary: hostile })) ?? '';
    expect(page.replace(/<\/?code>|<br>|^#{3,4} |^- |\*\*[\d:]+\*\*/gm, '')).not.toMatch(/[<>[\]`|@*_!]/);
    expect(page.match(/^#/gm)).toHaveLength(2);
  });

  test('keeps the page short', () => {
    const problems = Array.from({ length: 5000 }, (_, index) => aProblem(`postings/${index}.en.md`));
    const page = github.renderPage?.(aReport(problems)) ?? '';
    expect(page.length).toBeLessThan(100_000);
    expect(page).toContain('The rest is in the log of the run');
  });
});
