import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { openPictures } from './picture-sizes.ts';

const folder = mkdtempSync(join(tmpdir(), 'rolecall-pictures-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

/** The start of a picture of a camera that was held upright: EXIF says orientation 6. */
function turned(jpeg: Buffer): Buffer {
  const tiff = Buffer.from(
    '4949 2a00 0800 0000 0100 1201 0300 0100 0000 0600 0000 0000 0000'.replaceAll(' ', ''),
    'hex',
  );
  const exif = Buffer.concat([Buffer.from('Exif\0\0'), tiff]);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(exif.length + 2);
  return Buffer.concat([Buffer.from('ffd8ffe1', 'hex'), length, exif, jpeg.subarray(2)]);
}

describe('openPictures', () => {
  test('reads the size of a picture as it is shown', () => {
    const jpeg = readFileSync(join(import.meta.dirname, '../../public/buoy.jpg'));
    writeFileSync(join(folder, 'buoy.jpg'), jpeg);
    writeFileSync(join(folder, 'turned.jpg'), turned(jpeg));
    writeFileSync(join(folder, 'pixel.png'), pixel);
    const sizeOf = openPictures(folder);
    expect(sizeOf('buoy.jpg')).toEqual({ width: 1200, height: 640 });
    expect(sizeOf('turned.jpg')).toEqual({ width: 640, height: 1200 });
    expect(sizeOf('pixel.png')).toEqual({ width: 1, height: 1 });
  });

  test('knows no size of what is no picture or not there', () => {
    writeFileSync(join(folder, 'text.jpg'), 'no picture');
    writeFileSync(join(folder, 'empty.png'), '');
    writeFileSync(join(folder, 'cut.png'), pixel.subarray(0, 12));
    const sizeOf = openPictures(folder);
    expect(['text.jpg', 'empty.png', 'cut.png', 'missing.png'].map(sizeOf)).toEqual(Array(4).fill(undefined));
  });
});
