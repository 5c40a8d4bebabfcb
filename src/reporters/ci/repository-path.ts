import type { Report } from '../reporter.ts';

/** The path of a file in the repository, from its path below the content folder. */
export const toRepositoryPath = (file: string, { folder = '' }: Pick<Report, 'folder'>): string =>
  folder === '' ? file : `${folder}/${file}`;

/** The same as a relative reference of RFC 3986. */
export const toReference = (file: string, report: Pick<Report, 'folder'>): string =>
  toRepositoryPath(file, report).toWellFormed().split('/').map(encodeURIComponent).join('/');
