/** A text as a value of YAML in quotes, on one line. */
export const quoted = (text: string): string =>
  text.includes('"') && !text.includes("'")
    ? `'${text}'`
    : `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

// Neither a number, a truth nor nothing, and no mark that YAML reads.
const plain =
  /^(?!(?:true|false|null|~)$)[\p{L}\p{Nd}/](?:[\p{L}\p{M}\p{Nd} @._/+&?=%~’'()|-]|:(?=\S)|,(?! )|, |(?<=\S)#)*$/iu;

/**
 * A text as a value of YAML: in quotes where it needs them.
 *
 * @example toScalar('Gardener: parks') // → '"Gardener: parks"'
 */
export const toScalar = (text: string, isItem = false): string =>
  plain.test(text) && text.trim() === text && !(isItem && text.includes(',')) ? text : quoted(text);
