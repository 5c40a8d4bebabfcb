import type { Problem, Severity } from '../postings/problem.ts';
import { fingerprintsOf } from './ci/fingerprint.ts';
import { toReference } from './ci/repository-path.ts';
import type { Report, Reporter } from './reporter.ts';
import { toSafeJson } from './terminal/safe-json.ts';

const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

const levels: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'note' };

/** The rules that found something. */
function rulesOf({ problems, explanations }: Report) {
  const urls = new Map(problems.map(({ ruleId, url }) => [ruleId, url]));
  return [...urls].map(([id, url = '']) => {
    const text = explanations?.get(id) ?? id;
    const where = url === '' ? '' : ` See ${url}.`;
    return {
      id,
      shortDescription: { text: id },
      fullDescription: { text },
      help: { text: `${text}${where}` },
    };
  });
}

/** SARIF 2.1.0: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html. */
export const sarif: Reporter = {
  name: 'sarif',
  render(report) {
    const { problems, language = 'en' } = report;
    const fingerprints = fingerprintsOf(problems);
    const rules = rulesOf(report);
    const indices = new Map(rules.map(({ id }, index) => [id, index]));
    const toResult = (problem: Problem, index: number) => ({
      ruleId: problem.ruleId,
      ruleIndex: indices.get(problem.ruleId),
      level: levels[problem.severity],
      message: { text: [problem.message, problem.hint].filter(Boolean).join('. ') },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: toReference(problem.file, report), uriBaseId: '%SRCROOT%' },
            region: { startLine: problem.line, startColumn: problem.column },
          },
        },
      ],
      partialFingerprints: { 'rolecall/v1': fingerprints[index] },
    });
    const run = {
      tool: { driver: { name: 'Rolecall', language: 'en', rules } },
      language,
      columnKind: 'utf16CodeUnits',
      results: problems.map(toResult),
    };
    return toSafeJson({ $schema: schema, version: '2.1.0', runs: [run] });
  },
};
