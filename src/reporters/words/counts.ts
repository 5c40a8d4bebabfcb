import type { Problem, Severity } from '../../postings/problem.ts';
import { phrase, say, type Wording } from '../../postings/wording.ts';
import { type Language, speak, speakCount } from './languages.ts';

type Counted = (amount: number) => [one: Wording, many: Wording];

const severities: Record<Severity, Counted> = {
  error: (amount) => [say`${amount} error`, say`${amount} errors`],
  warning: (amount) => [say`${amount} warning`, say`${amount} warnings`],
  info: (amount) => [say`${amount} hint`, say`${amount} hints`],
};

/** @example speakSeverity('error', 'de') // → 'Fehler' */
export const speakSeverity = (severity: Severity, language: Language): string =>
  speak({ error: phrase('error'), warning: phrase('warning'), info: phrase('hint') }[severity], language);

/** @example renderCounts(problems, 'en') // → '3 errors, 1 warning in 2 files' */
export function renderCounts(problems: readonly Problem[], language: Language): string {
  if (problems.length === 0) return speak(phrase('No problems'), language);
  const counts = Object.entries(severities).flatMap(([severity, counted]) => {
    const amount = problems.filter((problem) => problem.severity === severity).length;
    return amount > 0 ? [speakCount(amount, ...counted(amount), language)] : [];
  });
  const files = new Set(problems.map(({ file }) => file)).size;
  return speakCount(
    files,
    say`${counts.join(', ')} in ${files} file`,
    say`${counts.join(', ')} in ${files} files`,
    language,
  );
}

/** @example renderProgress(120, 3000, 'en') // → '120 of 3000 postings checked' */
export const renderProgress = (done: number, total: number, language: Language): string =>
  speak(say`${done} of ${total} postings checked`, language);
