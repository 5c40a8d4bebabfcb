/** Names for problems by which a CI system knows them again in the next run, when lines have moved. */
import type { Problem } from '../../postings/problem.ts';
import { toEnglish } from '../../postings/wording.ts';

const prime = 0x0000000001000000000000000000013bn;
const basis = 0x6c62272e07bb014262b821756295c58dn;

/** FNV-1a of 128 bits, as http://www.isthe.com/chongo/tech/comp/fnv/ has it. */
function hash(text: string): string {
  let state = basis;
  for (const byte of new TextEncoder().encode(text))
    state = BigInt.asUintN(128, (state ^ BigInt(byte)) * prime);
  return state.toString(16).padStart(32, '0');
}

/** By file, rule and English message, not by line or language; the second of two that are alike has another one. */
export function fingerprintsOf(problems: readonly Problem[]): string[] {
  const seen = new Map<string, number>();
  return problems.map(({ file, ruleId, message, wording }) => {
    const facts = JSON.stringify([file, ruleId, wording?.message ? toEnglish(wording.message) : message]);
    const before = seen.get(facts) ?? 0;
    seen.set(facts, before + 1);
    return hash(`${facts}${before}`);
  });
}
