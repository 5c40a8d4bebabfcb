/** What may have become of a file that a build left behind. */
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { makeDice } from './random.ts';
import { listFiles } from './site-files.ts';

const overwrite = (path: string, change: (bytes: Buffer) => Buffer) =>
  writeFileSync(path, change(readFileSync(path)));

type Way = (path: string, folder: string) => void;

const ways = {
  'cut off': (path) => truncateSync(path, Math.floor(statSync(path).size / 2)),
  emptied: (path) => truncateSync(path),
  zeros: (path) => overwrite(path, (bytes) => Buffer.alloc(bytes.length)),
  'other bytes': (path) =>
    overwrite(path, (bytes) => {
      const dice = makeDice(bytes.length);
      return Buffer.from(bytes.map(() => dice.below(256)));
    }),
  'one bit flipped': (path) =>
    overwrite(path, (bytes) => {
      const at = Math.floor(bytes.length * 0.6);
      return Buffer.from(bytes.map((byte, index) => (index === at ? byte ^ 1 : byte)));
    }),
  'another file': (path, folder) => {
    const others = listFiles(folder).map((name) => join(folder, name));
    const [other] = others.filter((name) => name !== path && statSync(name).size !== statSync(path).size);
    if (other) copyFileSync(other, path);
    else truncateSync(path);
  },
  'a folder': (path) => {
    rmSync(path);
    mkdirSync(join(path, 'with-a-folder'), { recursive: true });
  },
  unreadable: (path) => chmodSync(path, 0o000),
} as const satisfies Record<string, Way>;

export type Damage = keyof typeof ways;

export const damages = Object.keys(ways) as Damage[];

/** @param folder Holds other files, of which one might be taken for this one. */
export function damageFile(name: Damage, path: string, folder: string): void {
  const way: Way = ways[name];
  way(path, folder);
}
