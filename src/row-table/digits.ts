/** Texts that differ in their numbers, such as pay: the texts without digits repeat. */

const digit = /[0-9٠-٩۰-۹]/;
const between = /[.,٬٫’'\u00a0\u202f ]/;
/** Where a digit goes: a character that no text of ours has. */
export const hole = '\u0001';

/**
 * Splits off the digits of a text, but for the zeros at the end of a number.
 *
 * @example splitDigits('€60,500 – €75,000') // → ['€••,•00 – €••,000', '60575'], with `hole` for •
 */
export function splitDigits(text: string): [shape: string, digits: string] {
  let shape = '';
  let digits = '';
  let isTail = true;
  for (let position = text.length - 1; position >= 0; position -= 1) {
    const character = text[position] as string;
    const isDigit = digit.test(character);
    if (!isDigit && !(between.test(character) && digit.test(text[position - 1] ?? ''))) isTail = true;
    const isZero = isTail && '0٠۰'.includes(character);
    if (isDigit && !isZero) {
      isTail = false;
      digits = character + digits;
      shape = hole + shape;
    } else shape = character + shape;
  }
  return [shape, digits];
}

/** The texts of shapes, each with the next of the digits. */
export function joinDigits(shapes: readonly string[], digits: string): string[] {
  let position = 0;
  return shapes.map((shape) => {
    let text = '';
    for (const character of shape) text += character === hole ? (digits[position++] ?? '') : character;
    return text;
  });
}
