import { IntlMessageFormat } from 'intl-messageformat';
import { numberFormat, once } from './formatters.ts';

type Unit = 'month' | 'year';

/** Units that the Unicode CLDR only has short forms of, such as `18 m`: https://cldr.unicode.org */
const ownNames: Readonly<Record<string, Partial<Record<Unit, string>>>> = {
  ga: {
    year: '{count, plural, one {# bhliain} two {# bhliain} few {# bliana} many {# mbliana} other {# bliain}}',
  },
  mt: {
    month: '{count, plural, one {xahar} two {xahrejn} few {# xhur} many {#-il xahar} other {# xahar}}',
    year: '{count, plural, one {sena} two {sentejn} few {# snin} many {#-il sena} other {# sena}}',
  },
};

const formatOf = (locale: string, unit: Unit): ((count: number) => string) =>
  once(locale, `duration ${unit}`, () => {
    const own = ownNames[new Intl.Locale(locale).language]?.[unit];
    if (own === undefined) {
      const format = numberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' });
      return (count) => format.format(count);
    }
    const format = new IntlMessageFormat(own, locale);
    return (count) => String(format.format({ count }));
  });

/** @example monthsInWords('en', 24) // → '2 years' */
export function monthsInWords(locale: string, months: number): string {
  const isYears = months >= 12 && months % 12 === 0;
  return formatOf(locale, isYears ? 'year' : 'month')(isYears ? months / 12 : months);
}
