/** The mark of text that is still in another language. A posting that holds it can only be a draft. */
import { incompleteness } from './field-problems.ts';
import type { Frontmatter } from './frontmatter.ts';
import { makeProblem, type Place, type Problem } from './problem.ts';

export const translationMark = '⟪translate⟫';

/** Every mark in a posting: a warning as long as it is a draft, an error as soon as the site would show it. */
export function checkTranslated(
  file: string,
  { values, fields, lines, body, bodyLine }: Frontmatter,
): Problem[] {
  const severity = incompleteness(values);
  const problem = (place: Place, where: string): Problem =>
    makeProblem(file, place, {
      ruleId: 'no-untranslated-text',
      severity,
      message: `Unexpected mark \`${translationMark}\` in ${where}, expected text in the language of the posting`,
      hint: 'Translate the text behind or below the mark, and delete the mark. When none is left, delete the line `draft: true` as well.',
    });
  // A value may also name the characters of the mark by their numbers, behind a backslash.
  const mayBeInFields = lines.some(
    (line) => line.includes(translationMark[0] as string) || line.includes('\\'),
  );
  const inFields = !mayBeInFields
    ? []
    : Object.entries(values).flatMap(([name, value]) =>
        [value].flat().some((item) => String(item).includes(translationMark))
          ? problem(fields.get(name) ?? { line: 1, column: 1 }, `field \`${name}\``)
          : [],
      );
  if (!body.includes(translationMark)) return inFields;
  const inBody = body.split('\n').flatMap((line, index) => {
    const at = line.indexOf(translationMark);
    return at < 0 ? [] : problem({ line: bodyLine + index, column: at + 1 }, 'the text');
  });
  return [...inFields, ...inBody];
}
