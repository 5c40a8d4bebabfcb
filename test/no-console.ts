/** Setup of the unit tests: code that prints instead of returning fails the test it prints in. */
import { afterEach, beforeEach, expect, vi } from 'vitest';

const METHODS = ['debug', 'error', 'info', 'log', 'trace', 'warn'] as const;

beforeEach(() => {
  for (const method of METHODS) vi.spyOn(console, method);
});

afterEach(() => {
  const printed = METHODS.flatMap((method) =>
    vi.mocked(console[method]).mock.calls.map(([first]) => `console.${method}(${String(first)})`),
  );
  vi.restoreAllMocks();
  expect(printed, 'Unexpected output on the console, expected none in a unit test').toEqual([]);
});
