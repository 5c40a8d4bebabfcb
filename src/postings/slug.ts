import { remembered } from './remembered.ts';

/** What a requisition or a slug may consist of: lower-case letters of any script, digits and hyphens. */
const slugPattern = /^(?=.*[\p{L}\p{Nd}])[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{Nd}-]+$/u;

/** Most bytes that file systems take for one name. */
const maximumBytes = 200;

const encoder = new TextEncoder();

/** Whether the text can stand as one segment of an address and as the name of a folder. */
export function isSlug(text: string): boolean {
  // Each unit of a string is at most three bytes.
  const isShort = text.length * 3 <= maximumBytes;
  return slugPattern.test(text) && (isShort || encoder.encode(text).length <= maximumBytes);
}

/**
 * The segment of an address that stands for a text, cut where it grows too long; empty when no letter or digit is in it.
 *
 * @example textToSlug('R&D / Zürich') // → 'r-d-zürich'
 */
export const textToSlug = remembered((text) => {
  const slug = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{Nd}]+/gu, '-');
  const { read } = encoder.encodeInto(slug, new Uint8Array(maximumBytes));
  const cut = slug.slice(0, read).replace(/^-+|-+$/g, '');
  return isSlug(cut) ? cut : '';
});
