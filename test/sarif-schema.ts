/**
 * The part of SARIF 2.1.0 that our report uses, as a JSON Schema; what stands in no table of the standard is refused.
 * https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/sarif-v2.1.0-errata01-os-complete.html
 */

const text = { type: 'string' };
/** 3.19.21: ISO 639-1, and a country of ISO 3166-1. */
const language = { type: 'string', pattern: '^[a-zA-Z]{2}(-[a-zA-Z]{2})?$' };

const object = (required: string[], properties: Record<string, object>) => ({
  type: 'object',
  additionalProperties: false,
  required,
  properties,
});
const list = (items: object) => ({ type: 'array', items });

/** 3.11 */
const message = {
  ...object([], { text, markdown: text, id: text, arguments: list(text) }),
  anyOf: [{ required: ['text'] }, { required: ['id'] }],
};

/** 3.12 */
const multiformatMessage = object(['text'], { text, markdown: text });

/** 3.49 */
const reportingDescriptor = object(['id'], {
  id: text,
  name: text,
  shortDescription: multiformatMessage,
  fullDescription: multiformatMessage,
  help: multiformatMessage,
  helpUri: { type: 'string', format: 'uri' },
});

/** 3.19 */
const toolComponent = object(['name'], {
  name: text,
  version: text,
  informationUri: { type: 'string', format: 'uri' },
  language,
  rules: { ...list(reportingDescriptor), uniqueItems: true },
});

/** 3.4, 3.29 and 3.30 */
const artifactLocation = object(['uri'], {
  uri: { type: 'string', format: 'uri-reference' },
  uriBaseId: text,
});
const count = { type: 'integer', minimum: 1 };
const region = object(['startLine'], {
  startLine: count,
  startColumn: count,
  endLine: count,
  endColumn: count,
});
const location = object([], {
  physicalLocation: object(['artifactLocation'], { artifactLocation, region }),
});

/** 3.27 */
const result = object(['message'], {
  ruleId: text,
  ruleIndex: { type: 'integer', minimum: -1 },
  kind: { enum: ['notApplicable', 'pass', 'fail', 'review', 'open', 'informational'] },
  level: { enum: ['none', 'note', 'warning', 'error'] },
  message,
  locations: list(location),
  partialFingerprints: { type: 'object', additionalProperties: text },
});

/** 3.14 */
const run = object(['tool'], {
  tool: object(['driver'], { driver: toolComponent }),
  language,
  columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
  results: list(result),
});

/** 3.13 */
export const sarifSchema = object(['version', 'runs'], {
  $schema: { type: 'string', format: 'uri' },
  version: { const: '2.1.0' },
  runs: list(run),
});
