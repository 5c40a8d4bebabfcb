/** The postings of a content folder, mended. Nothing is written before somebody says so. */
import { readBytes, replaceFile } from '../files.ts';
import { parseFileName } from '../postings/file-name.ts';
import { unreadableProblem } from '../postings/parse.ts';
import type { PostingPolicy } from '../postings/posting.ts';
import type { Problem } from '../postings/problem.ts';
import { repairText } from '../postings/repair-text.ts';
import { decodeText } from '../postings/repairs/encoding.ts';
import { type ContentFile, source } from '../postings/source.ts';
import type { LoadedContent } from './load-content.ts';
import { unifiedDiff } from './unified-diff.ts';

/** A file that is to be another. */
export interface Change {
  file: string;
  diff: string;
  repaired: Problem[];
  /** What the file is to hold. */
  text: string;
  /** Puts the new text in the place of the file. Throws when the file was changed since. */
  write(): void;
}

export interface FixedContent {
  changes: Change[];
  /** What is left for somebody to decide, at the lines after the changes. */
  left: Problem[];
  /** A file as it is after the changes. */
  sourceOf(path: string): ContentFile | undefined;
  /** Makes all changes. */
  write(): void;
}

/** The text of a file as it is, and what its encoding has to do with it; none when it cannot be told. */
function readText(file: ContentFile, bytes: Uint8Array): { text: string; problems: Problem[] } | undefined {
  if ('text' in file)
    return { text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), problems: [] };
  const name = parseFileName(file.path);
  const isText = file.unreadable === 'utf16' || file.unreadable === 'not-utf8';
  const text = isText ? decodeText(bytes, 'ruleId' in name ? undefined : name.locale) : undefined;
  return text === undefined ? undefined : { text, problems: [unreadableProblem(file.path, file.unreadable)] };
}

function fixFile(
  folder: string,
  file: ContentFile,
  policy: PostingPolicy,
): { change?: Change; left: Problem[] } {
  const bytes = readBytes(folder, file.path);
  const read = bytes && readText(file, bytes);
  if (!read) return { left: 'unreadable' in file ? [unreadableProblem(file.path, file.unreadable)] : [] };
  const { text, repaired, left } = repairText(source(file.path, read.text), policy);
  if (text === read.text && read.problems.length === 0) return { left };
  const diff = unifiedDiff(file.path, read.text, text);
  const write = () => replaceFile(folder, file.path, bytes, text);
  return { change: { file: file.path, diff, text, repaired: [...read.problems, ...repaired], write }, left };
}

/** @param paths Files and folders below the content folder; none for all. Files without a problem, and others than postings, are left alone. */
export function fixContent(
  folder: string,
  { content, files }: LoadedContent,
  paths: readonly string[],
): FixedContent {
  const isMeant = (path: string) =>
    paths.length === 0 || paths.some((at) => at === '' || path === at || path.startsWith(`${at}/`));
  const told = new Set(content.problems.map(({ file }) => file));
  const changes: Change[] = [];
  const left: Problem[] = [];
  for (const file of files.values()) {
    if (!told.has(file.path) || !file.path.startsWith('postings/') || !isMeant(file.path)) continue;
    const fixed = fixFile(folder, file, content.site);
    left.push(...fixed.left);
    if (fixed.change) changes.push(fixed.change);
  }
  const after = new Map(changes.map(({ file, text }) => [file, source(file, text)]));
  return {
    changes,
    left,
    sourceOf: (path) => after.get(path) ?? files.get(path),
    write: () => {
      for (const change of changes) change.write();
    },
  };
}
