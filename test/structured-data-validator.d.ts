declare module '@adobe/structured-data-validator' {
  export interface Issue {
    issueMessage: string;
    severity: 'ERROR' | 'WARNING';
    /** `schemaOrg`: what the vocabulary does not have; else what Google asks for. */
    errorType?: 'schemaOrg';
    fieldNames: string[];
  }

  /** Statements by their types, as an extractor finds them on a page. */
  export interface Extracted {
    jsonld: Record<string, object[]>;
  }

  export default class Validator {
    constructor(vocabulary: { '@graph': object[] });
    validate(extracted: Extracted): Promise<Issue[]>;
  }
}
