/** Every problem that the check can find: what it means, how to mend it, and an example. */
import { textLineRepairs } from '../postings/body-lines.ts';
import { example } from '../postings/example.ts';
import { adviceRules, factRules } from '../postings/rules/index.ts';
import type { Example, Rule } from '../postings/rules/rule.ts';
import { code, renderFence } from './markdown.ts';
import { type ProblemText, problemGroups } from './problem-texts.ts';

const usualText = example('gardener.en.md').text;
const isUsual = new Set(usualText.split('\n').filter((line) => !line.startsWith('locale:')));

/** A line of text is long where only its length matters. */
const maximumLine = 80;
const maximumLines = 8;

const toShort = (line: string): string =>
  line.length > maximumLine ? `${line.slice(0, maximumLine).trimEnd()} …` : line;

/** The lines of an example that not every example has, under the names of their files. */
function tellingLines(of: Example): string[] {
  return of.flatMap(({ path, text }) => {
    const [fields = '', body = ''] = text.split('\n---\n');
    const isOwn = !usualText.endsWith(body);
    return [
      `# ${path}`,
      ...fields.split('\n').filter((line) => !isUsual.has(line)),
      ...(isOwn ? ['---', ...body.trim().split('\n').slice(0, maximumLines).map(toShort)] : []),
      '',
    ];
  });
}

/** The good example that is most like the bad one: the reader sees what to change. */
function counterpart(notOk: Example, ok: readonly Example[]): Example {
  const lines = new Set(tellingLines(notOk));
  const likeness = (of: Example) => new Set(tellingLines(of)).intersection(lines).size;
  return ok.toSorted((a, b) => likeness(b) - likeness(a))[0] ?? [];
}

const renderPair = (language: string, notOk: string, ok: string): string[] => [
  'Not like this:',
  renderFence(language, notOk),
  'But like this:',
  renderFence(language, ok),
];

function renderSeverity({ id, severity, required }: Pick<Rule, 'id' | 'severity' | 'required'>): string {
  if (required) return 'Always an error.';
  const usually = { off: 'Off', error: 'An error', warning: 'A warning', info: 'Advice (`info`)' }[severity];
  const other = severity === 'warning' ? 'error' : 'warning';
  return `${usually}, unless ${code('site.yaml')} says otherwise, for example ${code(`rules: { ${id}: ${other} }`)}.`;
}

function renderRule(rule: Rule): string {
  const { id, why, source, examples } = rule;
  const notOk = examples.notOk[0] ?? [];
  const ok = counterpart(notOk, examples.ok);
  return [
    `#### ${id}`,
    why,
    ...(source === undefined ? [] : [`Source: ${source}.`]),
    renderSeverity(rule),
    ...renderPair('yaml', tellingLines(notOk).join('\n'), tellingLines(ok).join('\n')),
  ].join('\n\n');
}

/** Problems of single lines that a site may take more or less seriously. */
const changeable = new Set(textLineRepairs.map(({ ruleId }) => ruleId));

function renderText([id, { means, mend, example: lines }]: [string, ProblemText]): string {
  const pair = lines ? renderPair(lines.language, lines.notOk, lines.ok) : [];
  const severity = changeable.has(id) ? [renderSeverity({ id, severity: 'warning' })] : [];
  return [`#### ${id}`, `${means} ${mend}`, ...severity, ...pair].join('\n\n');
}

/** The anchors of the list are the names of the problems. */
export function renderProblemList(): string {
  const groups = problemGroups.flatMap(({ title, texts }) => [
    `### ${title}`,
    ...Object.entries(texts).map(renderText),
  ]);
  return [
    ...groups,
    '### Problems between fields and between files',
    'The examples show only the lines that matter. All other lines are as in this posting:',
    renderFence('markdown', usualText),
    ...factRules.map(renderRule),
    '### Rules of good postings',
    'They stop nothing. They say what keeps a posting from being found, read and answered.',
    ...adviceRules.map(renderRule),
  ].join('\n\n');
}
