import { once } from './formatters.ts';

/** @example direction('ar') // → 'rtl' */
export const direction = (locale: string): 'ltr' | 'rtl' =>
  once(locale, 'direction', () => {
    const info = new Intl.Locale(locale) as Intl.Locale & { getTextInfo?(): { direction: string } };
    return info.getTextInfo?.().direction === 'rtl' ? 'rtl' : 'ltr';
  });
