import type { ContentPage } from '../site/content-page.ts';
import type { PictureSize } from '../site/picture.ts';
import type { CareersSite } from './careers-site.ts';

export interface PictureView extends PictureSize {
  src: string;
  alt: string;
}

export function makePicture({ paths }: CareersSite, { picture }: ContentPage): PictureView | undefined {
  if (!picture) return undefined;
  const { path, ...shown } = picture;
  return { src: paths.file(path), ...shown };
}
