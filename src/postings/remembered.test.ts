import { describe, expect, it } from 'vitest';
import { remembered } from './remembered.ts';

describe('remembered', () => {
  it('works out once what it is asked for twice', () => {
    const asked: string[] = [];
    const length = remembered((text) => asked.push(text) && text.length);
    expect([length('ab'), length('abc'), length('ab')]).toEqual([2, 3, 2]);
    expect(asked).toEqual(['ab', 'abc']);
  });

  it('forgets what it knew when it would have to keep too much', () => {
    let count = 0;
    const length = remembered((text) => {
      count += 1;
      return text.length;
    });
    for (let index = 0; index <= 1000; index++) length(`text ${index}`);
    length('text 1000');
    expect(count).toBe(1001);
    length('text 0');
    expect(count).toBe(1002);
  });
});
