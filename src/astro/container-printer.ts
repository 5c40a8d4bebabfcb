/** The same pages as `printer.ts` makes, by Astro's own Container interface: what is used when Astro has changed. */
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import type { CareersSite } from '../views/careers-site.ts';
import type { Page } from '../views/pages.ts';
import { templates } from './templates.ts';

const container = await AstroContainer.create();

export function printPage(
  careers: CareersSite,
  { kind, params }: Pick<Page, 'kind' | 'params'>,
): Promise<string> {
  const { layout, view } = templates[kind];
  return container.renderToString(layout, { props: { view: view(careers, params) }, partial: false });
}
