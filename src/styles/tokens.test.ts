import { describe, expect, test } from 'vitest';
import { readColour } from './tokens.ts';

describe('readColour', () => {
  test('reads both sides of a colour, and no other whose name begins the same', () => {
    const css =
      ':root { --accent-text: light-dark(#ffffff, #000000); --accent: light-dark(#0A5f6b,#7fd3dc); }';
    expect(readColour(css, 'accent')).toEqual({
      light: '#0A5f6b',
      dark: '#7fd3dc',
    });
  });

  test.each(['--accent: teal;', '--accent: light-dark(teal, #7fd3dc);', ''])('refuses `%s`', (css) => {
    expect(() => readColour(css, 'accent')).toThrow(
      'Unexpected `--accent` in `src/styles/theme.css`, expected `light-dark(#rrggbb, #rrggbb)`',
    );
  });
});
