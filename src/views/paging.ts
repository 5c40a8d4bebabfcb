export const postingsPerPage = 50;

export interface Paging {
  page: number;
  pages: number;
  /** Path of a page. */
  href: (page: number) => string;
}

/** @example pageNumbers(120) // → [1, 2, 3] */
export function pageNumbers(count: number): number[] {
  return Array.from({ length: Math.max(1, Math.ceil(count / postingsPerPage)) }, (_, index) => index + 1);
}

export const itemsOf = <T>(items: readonly T[], page: number): T[] =>
  items.slice((page - 1) * postingsPerPage, page * postingsPerPage);
