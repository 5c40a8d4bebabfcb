import { createTwoFilesPatch } from 'diff';

/** Milliseconds after which two texts that have nothing in common are shown one behind the other. */
const patience = 2000;

/** What has to be changed in a file, as `diff -u` and reviews show it. */
export function unifiedDiff(path: string, before: string, after: string): string {
  const options = { context: 3, timeout: patience } as const;
  const patch = createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, options);
  if (patch !== undefined) return patch.replace(/^=+\n/, '');
  const marked = (text: string, mark: string) => text.replace(/^/gm, mark);
  return `--- a/${path}\n+++ b/${path}\n${marked(before, '-')}\n${marked(after, '+')}\n`;
}
