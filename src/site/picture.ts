/** Pictures of the content pages: files of the folder `public`, which go to the site as they are. */
import { z } from 'zod';

export interface PictureSize {
  /** Pixels, as the picture is shown. */
  width: number;
  height: number;
}

export interface Picture extends PictureSize {
  /** Path below the folder `public`. */
  path: string;
  /** What it shows, for those who do not see it. */
  alt: string;
}

/** The size of a picture by its path below the folder `public`; none when there is no such picture. */
export type SizeOf = (path: string) => PictureSize | undefined;

/** No SVG: it can hold scripts, which run when somebody opens the file itself. */
export const pictureFormats = ['JPEG', 'PNG', 'WebP', 'AVIF'] as const;

// Segments of plain letters: nothing leads out of the folder or has to be escaped in an address.
const picturePattern = /^(?:\/[a-z\d][\w-]*)+(?:\.[\w-]+)*\.(?:jpe?g|png|webp|avif)$/i;

/** `/photos/team.jpg` → `photos/team.jpg` */
export const picturePath = z
  .string()
  .regex(picturePattern)
  .transform((path) => path.slice(1));
