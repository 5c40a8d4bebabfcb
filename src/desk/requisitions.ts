/** The files of a requisition, found by what somebody calls it. */
import { parseFileName } from '../postings/file-name.ts';
import { nearest } from '../postings/nearest.ts';
import { quote } from '../postings/problem.ts';
import type { ContentFile } from '../postings/source.ts';

const postingsFolder = 'postings/';

/** By requisition: the files that are named as postings are, whatever is in them. */
export function groupByRequisition<F extends ContentFile>(files: readonly F[]): Map<string, F[]> {
  const groups = new Map<string, F[]>();
  for (const file of files) {
    if (!file.path.startsWith(postingsFolder)) continue;
    const name = parseFileName(file.path);
    if ('ruleId' in name) continue;
    groups.set(name.requisition, [...(groups.get(name.requisition) ?? []), file]);
  }
  return groups;
}

/**
 * The requisition that is meant by its name or by a path of one of its files.
 *
 * @example toRequisition('postings/parks/gardener.de.md') // → 'gardener'
 */
export const toRequisition = (asked: string): string =>
  (asked.normalize('NFC').split(/[/\\]/).at(-1) ?? '').split('.')[0] ?? '';

/** The files of a requisition. Throws when there are none, and names the requisition that was probably meant. */
export function filesOf<F extends ContentFile>(groups: ReadonlyMap<string, F[]>, asked: string): F[] {
  const found = groups.get(toRequisition(asked));
  if (found) return found;
  const meant = nearest(toRequisition(asked), groups.keys());
  throw new RangeError(
    meant === undefined
      ? `Unexpected requisition ${quote(asked)}, expected the name of a posting’s file up to the first dot`
      : `Unexpected requisition ${quote(asked)} (did you mean ${quote(meant)}?), expected the name of a posting’s file up to the first dot`,
  );
}
