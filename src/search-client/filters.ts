import type { SearchSettings } from '../views/search.ts';
import type { Counts } from './answer.ts';
import { element } from './elements.ts';
import type { SearchState } from './state.ts';

interface Option {
  field: string;
  value: string;
  input: HTMLInputElement;
  number: HTMLElement;
  /** What the number says. */
  count: number;
}

export interface Filters {
  root: HTMLElement;
  /** Shows which values are chosen. The elements stay, so that focus does. */
  choose(state: SearchState): void;
  count(counts: Counts): void;
}

/** A value may be called like something that every object has: `constructor`. */
const own = <T>(values: Record<string, T> = {}, key: string): T | undefined =>
  Object.hasOwn(values, key) ? values[key] : undefined;

const countOf = (counts: Counts, field: string, value: string): number => own(counts[field], value) ?? 0;

/** The value in words; as it is when the address has one that this language does not. */
export function valueName({ facets }: SearchSettings, field: string, value: string): string {
  return own(facets.find((facet) => facet.field === field)?.names, value) ?? value;
}

/** One group of check boxes a facet, in the order and with the counts of the page's lists. */
export function makeFilters(
  settings: SearchSettings,
  initial: Counts,
  onToggle: (field: string, value: string) => void,
): Filters {
  const numbers = new Intl.NumberFormat(settings.locale);
  const options: Option[] = [];
  const groups = settings.facets.map(({ field, label, names }) => {
    const labels = Object.entries(names).map(([value, name]) => {
      const input = element('input', { type: 'checkbox', name: field, value });
      const number = element('span', { class: 'number' });
      input.addEventListener('change', () => onToggle(field, value));
      options.push({ field, value, input, number, count: -1 });
      return element('label', {}, input, element('span', {}, name), number);
    });
    return element('fieldset', { 'data-field': field }, element('legend', {}, label), ...labels);
  });
  const filters: Filters = {
    root: element(
      'div',
      {
        class: 'filters',
        id: 'filters',
        role: 'group',
        tabindex: '-1',
        'aria-label': settings.texts.filters,
      },
      ...groups,
    ),
    choose: (state) => {
      for (const { field, value, input } of options)
        input.checked = state.filters[field]?.includes(value) ?? false;
    },
    count: (counts) => {
      for (const option of options) {
        const { field, value, number } = option;
        const count = countOf(counts, field, value);
        if (count === option.count) continue;
        option.count = count;
        number.textContent = numbers.format(count);
        number.parentElement?.classList.toggle('none', count === 0);
      }
    },
  };
  filters.count(initial);
  return filters;
}

/** The counts that the page's lists state before anything is searched, and those of what has no list. */
export function readCounts(root: ParentNode, { facets }: SearchSettings): Counts {
  const counts: Counts = Object.fromEntries(
    facets.flatMap(({ field, counts }) => (counts ? [[field, counts]] : [])),
  );
  for (const { dataset } of root.querySelectorAll<HTMLElement>('li[data-facet]')) {
    const { facet = '', value = '', count } = dataset;
    counts[facet] ??= Object.create(null) as Record<string, number>;
    counts[facet][value] = Number(count);
  }
  return counts;
}
