import { describe, expect, test } from 'vitest';
import { nextChange, type State, stateOn } from './state.ts';

const keepDays = 10;
const posting = { draft: false, datePosted: '2026-03-05', validThrough: '2026-03-20' };

describe('stateOn', () => {
  test.each<[string, State]>([
    ['2026-03-04', 'upcoming'],
    ['2026-03-05', 'open'],
    ['2026-03-20', 'open'],
    ['2026-03-21', 'closed'],
    ['2026-03-30', 'closed'],
    ['2026-03-31', 'removed'],
  ])('a posting from 5 to 20 March is on %s %s', (today, state) => {
    expect(stateOn(posting, today, keepDays)).toBe(state);
  });

  test('a posting without a closing date stays open', () => {
    expect(stateOn({ ...posting, validThrough: undefined }, '2036-01-01', keepDays)).toBe('open');
  });

  test('a draft is a draft on every day', () => {
    for (const today of ['2026-03-04', '2026-03-10', '2027-01-01']) {
      expect(stateOn({ ...posting, draft: true }, today, keepDays)).toBe('draft');
    }
  });

  test('a posting that keeps its page for no day is gone the day after it closes', () => {
    expect(stateOn(posting, '2026-03-21', 0)).toBe('removed');
  });
});

describe('nextChange', () => {
  test.each([
    ['2026-03-01', '2026-03-05'],
    ['2026-03-05', '2026-03-21'],
    ['2026-03-20', '2026-03-21'],
    ['2026-03-25', '2026-03-31'],
    ['2026-04-30', undefined],
  ])('after %s it is %s', (today, change) => {
    expect(nextChange(posting, today, keepDays)).toBe(change);
  });

  test('on that day the state is another one', () => {
    for (let day = 1; day <= 31; day++) {
      const today = `2026-03-${String(day).padStart(2, '0')}`;
      const change = nextChange(posting, today, keepDays);
      if (change) expect(stateOn(posting, change, keepDays)).not.toBe(stateOn(posting, today, keepDays));
    }
  });
});
