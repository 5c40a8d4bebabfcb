import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { PictureSize, SizeOf } from '../site/picture.ts';

/** Cameras write how they were held; from this value on the sides of the picture are exchanged. */
const firstTurned = 5;

const require = createRequire(import.meta.url);

/** Loaded with the first picture: most builds have none. */
const loadImageSize = (): typeof import('image-size') => require('image-size');

/** The size of a picture, or nothing when the bytes are none. */
function sizeOfBytes(bytes: Uint8Array): PictureSize | undefined {
  try {
    const { width, height, orientation = 1 } = loadImageSize().imageSize(bytes);
    if (!(width > 0 && height > 0)) return undefined;
    return orientation < firstTurned ? { width, height } : { width: height, height: width };
  } catch {
    return undefined;
  }
}

/** Reads the sizes of the pictures of a folder, each when it is first asked for. */
export function openPictures(folder: string): SizeOf {
  const known = new Map<string, PictureSize | undefined>();
  const read = (path: string): PictureSize | undefined => {
    try {
      return sizeOfBytes(readFileSync(join(folder, path)));
    } catch {
      return undefined;
    }
  };
  return (path) => {
    if (!known.has(path)) known.set(path, read(path));
    return known.get(path);
  };
}
