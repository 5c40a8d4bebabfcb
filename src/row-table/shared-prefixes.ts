/** Texts in a row, each without what it shares with the one before. */
import { numbersToText, textToNumbers } from './numbers.ts';

/** What one character can count. */
const most = 90;

/** @example cutPrefixes(['engineer', 'engineering']) // → ['#engineer', '+ing'] */
export function cutPrefixes(texts: readonly string[]): string[] {
  let before = '';
  return texts.map((text) => {
    let shared = 0;
    while (shared < most && shared < before.length && before[shared] === text[shared]) shared += 1;
    before = text;
    return numbersToText([shared], most + 1) + text.slice(shared);
  });
}

/** The reverse of `cutPrefixes`. */
export function restorePrefixes(cut: readonly string[]): string[] {
  let before = '';
  return cut.map((text) => {
    const [shared = 0] = textToNumbers(text.slice(0, 1), most + 1);
    before = before.slice(0, shared) + text.slice(1);
    return before;
  });
}
