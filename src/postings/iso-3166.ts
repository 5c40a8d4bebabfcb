/**
 * The 249 codes of ISO 3166-1 alpha-2, and `XK`, which the EU uses for Kosovo.
 * A list, since `Intl.DisplayNames` also names codes that are no countries (UK, EU, AN).
 */
export const countryCodes: ReadonlySet<string> = new Set(
  (
    'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY ' +
    'BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK ' +
    'FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR ' +
    'IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ' +
    'ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM ' +
    'PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF ' +
    'TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW'
  ).split(' '),
);

/** Everyday names and codes that no list of names contains. */
const nicknames = new Map(
  Object.entries({
    uk: 'GB',
    england: 'GB',
    scotland: 'GB',
    wales: 'GB',
    'great britain': 'GB',
    usa: 'US',
    'u.s.': 'US',
    'u.s.a.': 'US',
    america: 'US',
    uae: 'AE',
    holland: 'NL',
    korea: 'KR',
    brd: 'DE',
    el: 'GR',
    turkey: 'TR',
  }),
);

const namesByLocale = new Map<string, Map<string, string>>();

function namesIn(locale: string): Map<string, string> {
  let names = namesByLocale.get(locale);
  if (!names) {
    const display = new Intl.DisplayNames(locale, { type: 'region' });
    names = new Map([...countryCodes].map((code) => [(display.of(code) ?? code).toLowerCase(), code]));
    namesByLocale.set(locale, names);
  }
  return names;
}

/**
 * The code of a country that is written as a name, a nickname or a code in lower case.
 *
 * @example guessCountry('Deutschland', ['en', 'de']) // → 'DE'
 */
export function guessCountry(text: string, locales: readonly string[]): string | undefined {
  const name = text.trim().toLowerCase();
  const nickname = nicknames.get(name);
  if (nickname) return nickname;
  if (countryCodes.has(name.toUpperCase())) return name.toUpperCase();
  for (const locale of locales) {
    const code = namesIn(locale).get(name);
    if (code) return code;
  }
  return undefined;
}
