/**
 * Pages as text. Compiled once a change of the code (`compile.ts`) and loaded by every thread that prints; nothing in it
 * depends on the content.
 */

import { embedStyle, searchStyle, siteStyle } from '../styles/styles.ts';
import type { CareersSite } from '../views/careers-site.ts';
import { type Piece, type Print, printFormat, type TakePiece } from './prints.ts';
import { renderPage, shareText } from './string-runtime.ts';
import { templates } from './templates.ts';

for (const { css } of [siteStyle, searchStyle, embedStyle]) shareText(css);

export function printPage(
  careers: CareersSite,
  { kind, params }: Pick<Print, 'kind' | 'params'>,
  takePiece?: TakePiece,
): Iterable<Piece> {
  if (kind === 'format') return printFormat(careers, params, takePiece);
  const { layout, view } = templates[kind];
  return renderPage(layout, { view: view(careers, params) });
}
