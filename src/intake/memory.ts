/**
 * What was imported last, in the folder `.import` of the content: the text of each posting, from which hand-made changes
 * are told, and for each source the names of its postings, from which it is told what has gone. Belongs into git.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isSlug, textToSlug } from '../postings/slug.ts';

const folderName = '.import';

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

const isName = (name: unknown): name is string =>
  typeof name === 'string' && isSlug(name.split('.')[0] ?? '') && !/[/\\]/.test(name);

function namesIn(list: string): string[] {
  try {
    const names: unknown = JSON.parse(readText(list) ?? '[]');
    return Array.isArray(names) ? names.filter(isName) : [];
  } catch {
    return [];
  }
}

export class ImportMemory {
  readonly #folder: string;
  readonly #list: string;

  /** @param source Stands for the file or address that the postings come from. */
  constructor(contentDir: string, source: string) {
    this.#folder = join(contentDir, folderName);
    this.#list = join(this.#folder, `${textToSlug(source)}.json`);
  }

  /** The text that was imported last under a name such as `engineer.de`. */
  base(name: string): string | undefined {
    return readText(join(this.#folder, `${name}.md`));
  }

  keep(name: string, text: string): void {
    mkdirSync(this.#folder, { recursive: true });
    writeFileSync(join(this.#folder, `${name}.md`), text);
  }

  /** The postings that came from the source before. */
  get names(): string[] {
    return namesIn(this.#list);
  }

  /** Whether a posting came from another source, and never from this one. */
  isOfOther(name: string): boolean {
    if (this.names.includes(name)) return false;
    const lists = existsSync(this.#folder)
      ? readdirSync(this.#folder).filter((file) => file.endsWith('.json'))
      : [];
    return lists.some((file) => namesIn(join(this.#folder, file)).includes(name));
  }

  keepNames(names: readonly string[]): void {
    mkdirSync(this.#folder, { recursive: true });
    writeFileSync(this.#list, `${JSON.stringify([...new Set(names)].sort(), null, 2)}\n`);
  }
}
