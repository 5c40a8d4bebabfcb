import type { Severity } from '../postings/problem.ts';
import { fingerprintsOf } from './ci/fingerprint.ts';
import { toRepositoryPath } from './ci/repository-path.ts';
import type { Reporter } from './reporter.ts';
import { toSafeJson } from './terminal/safe-json.ts';

/** An error stops the publication. */
const severities: Record<Severity, string> = { error: 'blocker', warning: 'minor', info: 'info' };

/** Code Quality of GitLab: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format. */
export const gitlab: Reporter = {
  name: 'gitlab',
  render(report) {
    const fingerprints = fingerprintsOf(report.problems);
    const violations = report.problems.map((problem, index) => ({
      description: [problem.message, problem.hint].filter(Boolean).join('. '),
      check_name: problem.ruleId,
      fingerprint: fingerprints[index],
      severity: severities[problem.severity],
      location: { path: toRepositoryPath(problem.file, report), lines: { begin: problem.line } },
    }));
    return toSafeJson(violations);
  },
};
