/** Every rule over readable postings, and the one place that runs them. */
import type { FieldName } from '../fields.ts';
import type { Posting } from '../posting.ts';
import { makeProblem, type Problem, type RuleSeverities } from '../problem.ts';
import { bodyLength } from './body-length.ts';
import { closesAfterPosted } from './closes-after-posted.ts';
import { closesSoon } from './closes-soon.ts';
import { completeSalary } from './complete-salary.ts';
import { confirmedByToday } from './confirmed-by-today.ts';
import { currentTranslation } from './current-translation.ts';
import { distinctFacetSlugs } from './distinct-facet-slugs.ts';
import { experienceAndEducation } from './experience-and-education.ts';
import { headingOrder } from './heading-order.ts';
import { linkText } from './link-text.ts';
import { noCompanyInTitle } from './no-company-in-title.ts';
import { noDeadLink } from './no-dead-link.ts';
import { noMissingSection } from './no-missing-section.ts';
import { noPayInTitle } from './no-pay-in-title.ts';
import { noPlaceInTitle } from './no-place-in-title.ts';
import { noPlainHttp } from './no-plain-http.ts';
import { noStalePosting } from './no-stale-posting.ts';
import { payRange } from './pay-range.ts';
import { placeInCountry } from './place-in-country.ts';
import type { Rule, RuleInput } from './rule.ts';
import { titleStyle } from './title-style.ts';
import { translationsAgree } from './translations-agree.ts';
import { uniqueAlias } from './unique-alias.ts';
import { uniqueSlug } from './unique-slug.ts';
import { uniqueTranslation } from './unique-translation.ts';

/** What must be true of facts, and of files among each other. */
export const factRules: readonly Rule[] = [
  uniqueTranslation,
  uniqueSlug,
  uniqueAlias,
  translationsAgree,
  closesAfterPosted,
  confirmedByToday,
  distinctFacetSlugs,
  completeSalary,
  experienceAndEducation,
  placeInCountry,
  payRange,
];

/** What makes a posting one that is found, read and answered. */
export const adviceRules: readonly Rule[] = [
  titleStyle,
  noPayInTitle,
  noPlaceInTitle,
  noCompanyInTitle,
  noMissingSection,
  bodyLength,
  headingOrder,
  noDeadLink,
  noPlainHttp,
  linkText,
  noStalePosting,
  closesSoon,
  currentTranslation,
];

export const rules: readonly Rule[] = [...factRules, ...adviceRules];

/** The line of a posting's file on which a field stands. */
export type LineOf = (posting: Posting, field: FieldName) => number | undefined;

/** What the rules find, each with the severity that the site gives it or its own. */
export function runRules(
  input: RuleInput,
  severities: RuleSeverities = {},
  lineOf: LineOf = () => undefined,
): Problem[] {
  const problems: Problem[] = [];
  for (const rule of rules) {
    const severity = severities[rule.id] ?? rule.severity;
    if (severity === 'off') continue;
    rule.check(input, ({ posting, field, place, ...facts }) => {
      const at = place
        ? { line: posting.bodyLine + place.line - 1, column: place.column }
        : { line: (field && lineOf(posting, field)) ?? 1, column: 1 };
      problems.push(makeProblem(posting.file, at, { ruleId: rule.id, severity, ...facts }));
    });
  }
  return problems;
}
