/** The same pages as `printer.ts` makes, by Astro's own Container interface: what is used when Astro has changed. */
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import type { CareersSite } from '../views/careers-site.ts';
import { type Piece, type Print, printFormat, type TakePiece } from './prints.ts';
import { templates } from './templates.ts';

type Component = Parameters<AstroContainer['renderToString']>[0];

const container = await AstroContainer.create();

export async function printPage(
  careers: CareersSite,
  { kind, params }: Pick<Print, 'kind' | 'params'>,
  takePiece?: TakePiece,
): Promise<Iterable<Piece>> {
  if (kind === 'format') return printFormat(careers, params, takePiece);
  const { layout, view } = templates[kind];
  const props = { view: view(careers, params) };
  return [await container.renderToString(layout as Component, { props, partial: false })];
}
