/** Small numbers as text: a fixed count of printable ASCII characters each, which JSON does not escape. */

const first = 35;
const backslash = 92;
const base = 91;

const toCharacter = (digit: number): string =>
  String.fromCharCode(digit + first < backslash ? digit + first : digit + first + 1);

const toDigit = (code: number): number => (code < backslash ? code - first : code - first - 1);

/** How many characters each of `count` numbers from 0 takes. */
const widthOf = (count: number): number => (count <= base ? 1 : 1 + widthOf(Math.ceil(count / base)));

/**
 * @param count The numbers are from 0 to below this.
 * @example numbersToText([0, 1, 90], 91) // → '#$~'
 */
export function numbersToText(numbers: Iterable<number>, count: number): string {
  const width = widthOf(count);
  let text = '';
  for (const number of numbers) {
    let own = '';
    for (let rest = number, left = width; left > 0; left -= 1, rest = Math.floor(rest / base))
      own = toCharacter(rest % base) + own;
    text += own;
  }
  return text;
}

/** The reverse of `numbersToText`, for the same `count`. */
export function textToNumbers(text: string, count: number): Uint32Array {
  const width = widthOf(count);
  const numbers = new Uint32Array(Math.floor(text.length / width));
  for (let position = 0; position < numbers.length; position += 1) {
    let number = 0;
    for (let each = 0; each < width; each += 1)
      number = number * base + toDigit(text.charCodeAt(position * width + each));
    numbers[position] = number;
  }
  return numbers;
}
