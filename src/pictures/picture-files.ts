import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { digest } from '../build/digest.ts';
import { openSealedFolder } from '../build/sealed-folder.ts';
import type { CareersSite } from '../views/careers-site.ts';
import { type PictureCard, sitePictures } from '../views/pictures.ts';
import { readTheme } from './theme.ts';

const require = createRequire(import.meta.url);

/** Of everything but what is on a picture that decides its bytes: the theme, how it is drawn, and with what. */
export function readPictureKey(root: string): string {
  const drawing = readdirSync(import.meta.dirname)
    .filter((name) => !name.endsWith('.test.ts'))
    .sort()
    .map((name) => readFileSync(join(import.meta.dirname, name), 'utf8'));
  const packageFile = join(require.resolve('@takumi-rs/core'), '../../package.json');
  const { version } = JSON.parse(readFileSync(packageFile, 'utf8'));
  return digest(JSON.stringify(readTheme(root)), version, ...drawing);
}

export interface PictureOptions {
  /** Folder of the project. */
  root: string;
  cacheDir: string;
  /** Takes nothing from earlier builds. */
  fresh: boolean;
}

/** Draws ahead what no earlier build has drawn, for a build that will ask for all of it. */
export async function drawPictures(careers: CareersSite, options: PictureOptions): Promise<void> {
  for (const make of pictureFiles(careers, options).values()) await make();
}

/** How each picture of the site is made, by its path below the folder of the site; none is drawn twice, build after build. */
export function pictureFiles(
  careers: CareersSite,
  { root, cacheDir, fresh }: PictureOptions,
): Map<string, () => Promise<Uint8Array>> {
  const kept = openSealedFolder(join(cacheDir, 'pictures'), fresh);
  const keyOf = (file: string): string => file.replace(/\W/g, '-');
  let artist: Promise<(card: PictureCard) => Promise<Uint8Array>> | undefined;
  const cards = sitePictures(careers);
  // What this build shows is not pruned, whether it has to be written or not.
  for (const file of cards.keys()) kept.has(keyOf(file));
  kept.prune();
  const make = async (file: string, card: PictureCard): Promise<Uint8Array> => {
    const known = kept.read(keyOf(file));
    if (known instanceof Uint8Array) return known;
    // Only now: most builds draw nothing.
    artist ??= import('./draw.ts').then(({ makeArtist }) => makeArtist(readTheme(root)));
    const drawn = await (await artist)(card);
    kept.write(keyOf(file), drawn);
    return drawn;
  };
  return new Map([...cards].map(([file, card]) => [file, () => make(file, card)]));
}
