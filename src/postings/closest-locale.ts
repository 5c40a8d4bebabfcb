/** Languages that read the words of another one as their own. */
const alike: Readonly<Record<string, string>> = { no: 'nb', nn: 'nb' };

function maximize(locale: string): Intl.Locale | undefined {
  try {
    const { language, script, region } = new Intl.Locale(locale).maximize();
    return new Intl.Locale(alike[language] ?? language, {
      ...(script && { script }),
      ...(region && { region }),
    });
  } catch {
    return undefined;
  }
}

/**
 * Of some locales the one whose words a reader of another takes for their own: the same language in the same script,
 * of the same country where there is a choice. None when there is no such one.
 *
 * @example closestLocale('zh-TW', ['zh-Hans', 'zh-Hant']) // → 'zh-Hant'
 */
export function closestLocale(locale: string, known: readonly string[]): string | undefined {
  if (known.includes(locale)) return locale;
  const wanted = maximize(locale);
  if (!wanted) return undefined;
  const readable = known.filter((candidate) => {
    const { language, script } = maximize(candidate) ?? {};
    return language === wanted.language && script === wanted.script;
  });
  return readable.find((candidate) => maximize(candidate)?.region === wanted.region) ?? readable[0];
}
