/** A colour of the theme, as it is on a light page and on a dark one: `#0a5f6b`. */
export interface Colour {
  light: string;
  dark: string;
}

const hex = '(#[\\da-fA-F]{6})';

/**
 * @param css The text of `theme.css`.
 * @param name Without its hyphens, such as `accent`.
 * @throws When it is not written as `--accent: light-dark(#0a5f6b, #7fd3dc)`: pictures are drawn without a browser.
 */
export function readColour(css: string, name: string): Colour {
  const [, light, dark] = new RegExp(`--${name}:\\s*light-dark\\(${hex},\\s*${hex}\\)`).exec(css) ?? [];
  if (light && dark) return { light, dark };
  throw new Error(
    `Unexpected \`--${name}\` in \`src/styles/theme.css\`, expected \`light-dark(#rrggbb, #rrggbb)\``,
  );
}
