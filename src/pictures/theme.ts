import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Colour, readColour } from '../styles/tokens.ts';

/** The colours of the brand that pictures are drawn in. */
export interface Theme {
  accent: Colour;
  accentText: Colour;
}

/** @param root Folder of the project. */
export function readTheme(root: string): Theme {
  const css = readFileSync(join(root, 'src/styles/theme.css'), 'utf8');
  return { accent: readColour(css, 'accent'), accentText: readColour(css, 'accent-text') };
}
