/** @example direction('ar') // → 'rtl' */
export function direction(locale: string): 'ltr' | 'rtl' {
  const info = new Intl.Locale(locale) as Intl.Locale & { getTextInfo?(): { direction: string } };
  return info.getTextInfo?.().direction === 'rtl' ? 'rtl' : 'ltr';
}
