/**
 * Pages as text. Compiled once a change of the code (`compile.ts`) and loaded by every thread that prints; nothing in it
 * depends on the content.
 */
import type { CareersSite } from '../views/careers-site.ts';
import type { Page } from '../views/pages.ts';
import { renderPage } from './string-runtime.ts';
import { templates } from './templates.ts';

export function printPage(careers: CareersSite, { kind, params }: Pick<Page, 'kind' | 'params'>): string {
  const { layout, view } = templates[kind];
  return renderPage(layout, { view: view(careers, params) });
}
