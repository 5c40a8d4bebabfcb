/** A tree of values that remembers which of its leaves were read, so that the others can be told. */

import { say, type Wording } from '../../postings/wording.ts';

export interface Leaf {
  /** @example 'offices[0].name' */
  path: string;
  value: string | number | boolean;
}

/** A path as people read it. The lines of a text are no names of a source. */
export function pathInWords(path: string): Wording | string {
  const line = /^line (\d+)$/.exec(path)?.[1];
  return line === undefined ? path : say`line ${line}`;
}

const maximumDepth = 40;
const maximumLeaves = 2_000_000;

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const join = (path: string, key: string, isList: boolean): string =>
  isList ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`;

const isLeaf = (value: unknown): value is Leaf['value'] =>
  typeof value === 'boolean' ||
  typeof value === 'number' ||
  (typeof value === 'string' && value.trim() !== '');

/** Every leaf that says something. Throws when the tree is deeper or larger than any honest one. */
export function leavesOf(root: unknown, rootPath = ''): Leaf[] {
  const leaves: Leaf[] = [];
  const rest: [value: unknown, path: string, depth: number][] = [[root, rootPath, 0]];
  for (let next = rest.pop(); next; next = rest.pop()) {
    const [value, path, depth] = next;
    if (depth > maximumDepth)
      throw new RangeError(`Unexpected deep nesting, expected at most \`${maximumDepth}\` levels`);
    if (isLeaf(value)) leaves.push({ path, value });
    if (leaves.length > maximumLeaves)
      throw new RangeError('Unexpected size of the source, expected at most two million values');
    if (!isObject(value)) continue;
    const isList = Array.isArray(value);
    for (const [key, child] of Object.entries(value).reverse())
      rest.push([child, join(path, key, isList), depth + 1]);
  }
  return leaves;
}

export class Branch {
  readonly path: string;
  readonly value: unknown;
  readonly #read: Set<string>;

  constructor(value: unknown, path = '', read = new Set<string>()) {
    this.value = value;
    this.path = path;
    this.#read = read;
  }

  /** What lies below; empty where there is nothing of that name. Names of the language itself are no names. */
  at(...keys: string[]): Branch {
    let branch: Branch = this;
    for (const key of keys) {
      const { value, path } = branch;
      const child = isObject(value) && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
      branch = new Branch(child, join(path, key, Array.isArray(value)), this.#read);
    }
    return branch;
  }

  /** The items of a list; of anything else, itself. */
  items(...keys: string[]): Branch[] {
    const list = this.at(...keys);
    if (!Array.isArray(list.value)) return list.value === undefined || list.value === null ? [] : [list];
    return list.value.map((_, index) => list.at(String(index)));
  }

  /** The value, which counts as read from now on; none when it is empty or no single value. */
  leaf(...keys: string[]): Leaf | undefined {
    const { value, path } = this.at(...keys);
    if (!isLeaf(value)) return undefined;
    this.#read.add(path);
    return { path, value };
  }

  text(...keys: string[]): string | undefined {
    const leaf = this.leaf(...keys);
    return leaf && String(leaf.value).trim();
  }

  #unreadLeaves(): Leaf[] {
    return leavesOf(this.value, this.path).filter(({ path }) => !this.#read.has(path));
  }

  unreadPaths(): string[] {
    return this.#unreadLeaves().map(({ path }) => path);
  }

  /** The leaves that nobody has read; afterwards they count as read. */
  unread(): Leaf[] {
    const leaves = this.#unreadLeaves();
    for (const { path } of leaves) this.#read.add(path);
    return leaves;
  }
}
