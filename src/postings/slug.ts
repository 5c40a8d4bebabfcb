/** What a requisition or a slug may consist of: lower-case letters of any script, digits and hyphens. */
const slugPattern = /^(?=.*[\p{L}\p{Nd}])[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{Nd}-]+$/u;

/** Most bytes that file systems take for one name. */
const maximumBytes = 200;

/** Bytes that a unit of UTF-16 has at most in UTF-8. */
const bytesAUnit = 3;

const encoder = new TextEncoder();

/** Whether the text can stand as one segment of an address and as the name of a folder. */
export function isSlug(text: string): boolean {
  const isShort = text.length * bytesAUnit <= maximumBytes;
  return slugPattern.test(text) && (isShort || encoder.encode(text).length <= maximumBytes);
}

/**
 * The segment of an address that stands for a text, cut where it grows too long; empty when no letter or digit is in it.
 *
 * @example textToSlug('R&D / Zürich') // → 'r-d-zürich'
 */
export function textToSlug(text: string): string {
  const slug = slugs.get(text) ?? makeSlug(text);
  slugs.set(text, slug);
  return slug;
}

/** The same teams and cities are in thousands of postings. */
const slugs = new Map<string, string>();

function makeSlug(text: string): string {
  const slug = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{Nd}]+/gu, '-');
  const { read } = encoder.encodeInto(slug, new Uint8Array(maximumBytes));
  const cut = slug.slice(0, read).replace(/^-+|-+$/g, '');
  return isSlug(cut) ? cut : '';
}
