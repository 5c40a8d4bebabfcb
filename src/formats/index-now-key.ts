/** The file that shows to IndexNow whose key it is: https://www.indexnow.org/documentation. */
import { format } from './format.ts';

export const indexNowKey = format<'site'>({
  id: 'index-now-key',
  mediaType: 'text/plain',
  scopes: ['site'],
  isWanted: ({ site, isPreview }) => site.indexNow !== undefined && !isPreview,
  path: (paths, _, { site: { indexNow = '' } }) => paths.file(`${indexNow}.txt`),
  render: ({ site: { indexNow = '' } }) => indexNow,
});
