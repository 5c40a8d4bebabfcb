/** Files of the folder `public` that `site.yaml` names: without them every page would ask for what is not there. */
import { locateFields } from '../postings/field-places.ts';
import { nearest } from '../postings/nearest.ts';
import { makeProblem, type Problem, quote } from '../postings/problem.ts';
import { type ContentFile, textOf } from '../postings/source.ts';
import type { Site } from './site.ts';

/** The files of the folder `public`, as paths of the site: `/icon.svg`. Asked only when one is named. */
export type PublicPaths = () => ReadonlySet<string>;

interface Named {
  /** The key of `site.yaml`, and the name within it. */
  field: 'icon' | 'organization';
  part?: 'logo';
  path: string;
}

function namedFiles({ icon, organization: { logo } }: Site): Named[] {
  return [
    ...(icon ? [{ field: 'icon', path: icon } as const] : []),
    ...(logo?.startsWith('/') ? [{ field: 'organization', part: 'logo', path: logo } as const] : []),
  ];
}

/** Of the line that names the file: the key of a part may stand below that of its whole. */
function lineOf(lines: readonly string[], { field, part }: Named): { line: number; column: number } {
  const whole = locateFields(lines, 1).get(field) ?? { line: 1, column: 1 };
  const below = part
    ? lines.findIndex((line, at) => at >= whole.line && line.trimStart().startsWith(`${part}:`))
    : -1;
  return below === -1 ? whole : { line: below + 1, column: (lines[below] ?? '').search(/\S/) + 1 };
}

/** Each named file that is not there. Upper and lower case differ, as they do on most hosts. */
export function namedFileProblems(
  site: Site,
  file: ContentFile | undefined,
  publicPaths: PublicPaths,
): Problem[] {
  const named = namedFiles(site);
  if (!file || named.length === 0) return [];
  const known = publicPaths();
  const lines = textOf(file).split(/\r?\n/);
  return named
    .filter(({ path }) => !known.has(path.normalize('NFC')))
    .map((each) => {
      const { field, part, path } = each;
      const meant = nearest(path, known);
      return makeProblem(file.path, lineOf(lines, each), {
        ruleId: 'site-value',
        severity: 'warning',
        message: part
          ? `Unexpected ${quote(path)} in field \`${field}\`, at \`${part}\`, expected a file of the folder \`public\``
          : `Unexpected ${quote(path)} in field \`${field}\`, expected a file of the folder \`public\``,
        hint: meant
          ? `Did you mean \`${meant}\`?`
          : `Put the file into the folder \`public\`, or take the line out.`,
      });
    });
}
