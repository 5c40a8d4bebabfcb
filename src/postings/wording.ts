/**
 * What is said about content, with its values kept apart, so that it can be said in another language. Plain data: it
 * passes through caches and threads.
 */
export interface Wording {
  /** English, with `{0}`, `{1}` … where the values stand. */
  template: string;
  /** A value may be wording itself. */
  values: readonly (string | Wording)[];
}

/** Names, codes and lines that are the same in every language stand in backticks; a list of them is one value. */
const value = /`[^`]*`(?:, `[^`]*`)*|\ue000\d+\ue000/g;
/** Where something is put in; the character is in nobody's text. */
const mark = /\ue000(\d+)\ue000/g;
const markOf = (index: number): string => `\ue000${index}\ue000`;

/**
 * Wording as a tagged template: what is put in, and whatever stands in backticks, is a value.
 *
 * @example say`Unexpected ${'list'}, expected \`a\`` // → { template: 'Unexpected {0}, expected {1}', values: ['list', '`a`'] }
 */
export function say(texts: readonly string[], ...given: readonly (string | number | Wording)[]): Wording {
  const english = (index: number): string => {
    const one = given[index] ?? '';
    return typeof one === 'object' ? toEnglish(one) : String(one);
  };
  const marked = texts
    .map((text, index) => text.replaceAll('\ue000', '') + (index < given.length ? markOf(index) : ''))
    .join('');
  const values: (string | Wording)[] = [];
  const template = marked.replace(value, (found) => {
    const only = /^\ue000(\d+)\ue000$/.exec(found)?.[1];
    const one = only === undefined ? undefined : given[Number(only)];
    values.push(
      typeof one === 'object' ? one : found.replace(mark, (_, index: string) => english(Number(index))),
    );
    return `{${values.length - 1}}`;
  });
  return { template, values };
}

/** Wording of a text whose values all stand in backticks. */
export const phrase = (text: string): Wording => say([text]);

/** The values put into a template, each as `render` gives it. */
export const fillTemplate = (template: string, values: Wording['values'], render: (one: Wording) => string) =>
  template.replace(/\{(\d+)\}/g, (_, index: string) => {
    const one = values[Number(index)] ?? '';
    return typeof one === 'string' ? one : render(one);
  });

export const toEnglish = ({ template, values }: Wording): string => fillTemplate(template, values, toEnglish);
