import type { SectionKind } from './headings.ts';

/**
 * Names the sections of one body in their order: by their kind, which is the same in every language, else by number.
 *
 * @example const idOf = numberSections(); idOf('offer'); idOf('offer'); idOf(undefined); // → 'offer', 'offer-2', 'section-1'
 */
export function numberSections(): (kind: SectionKind | undefined) => string {
  const used = new Map<string, number>();
  return (kind) => {
    const name = kind ?? 'section';
    const count = (used.get(name) ?? 0) + 1;
    used.set(name, count);
    return kind && count === 1 ? name : `${name}-${count}`;
  };
}
