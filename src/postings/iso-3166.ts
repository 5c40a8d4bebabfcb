import { writtenLanguages } from './languages.ts';
import { misspelt } from './nearest.ts';

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

/** Three letters for countries that many write so. */
const alpha3: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'ARE:AE ARG:AR AUS:AU AUT:AT BEL:BE BGR:BG BRA:BR CAN:CA CHE:CH CHL:CL CHN:CN COL:CO CYP:CY CZE:CZ DEU:DE GER:DE DNK:DK ' +
    'EGY:EG ESP:ES EST:EE FIN:FI FRA:FR GBR:GB GRC:GR HKG:HK HRV:HR HUN:HU IDN:ID IND:IN IRL:IE ISL:IS ISR:IL ITA:IT JPN:JP ' +
    'KOR:KR LTU:LT LUX:LU LVA:LV MAR:MA MEX:MX MLT:MT MYS:MY NLD:NL NOR:NO NZL:NZ PHL:PH POL:PL PRT:PT ROU:RO SAU:SA SGP:SG ' +
    'SRB:RS SVK:SK SVN:SI SWE:SE THA:TH TUN:TN TUR:TR TWN:TW UKR:UA USA:US VNM:VN ZAF:ZA'
  )
    .toLowerCase()
    .split(' ')
    .map((pair) => [pair.slice(0, 3), pair.slice(4).toUpperCase()]),
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
    'czech republic': 'CZ',
    'republique tcheque': 'CZ',
    'tschechische republik': 'CZ',
    'republica checa': 'CZ',
    'great britain (uk)': 'GB',
    grossbritannien: 'GB',
    großbritannien: 'GB',
    'grande bretagne': 'GB',
    'grande-bretagne': 'GB',
    'gran bretana': 'GB',
    'reino unido': 'GB',
    ru: 'RU',
    russia: 'RU',
    'etats unis': 'US',
    eeuu: 'US',
    'ee.uu.': 'US',
    'ee. uu.': 'US',
    'united states of america': 'US',
    bundesrepublik: 'DE',
    'bundesrepublik deutschland': 'DE',
    'federal republic of germany': 'DE',
    'pays bas': 'NL',
    'coree du sud': 'KR',
    'south korea': 'KR',
    macedonia: 'MK',
    'hong kong': 'HK',
    ...alpha3,
  }),
);

const namesByLocale = new Map<string, Map<string, string>>();

function namesIn(locale: string): Map<string, string> {
  let names = namesByLocale.get(locale);
  if (!names) {
    const display = new Intl.DisplayNames(locale, { type: 'region' });
    names = new Map([...countryCodes].map((code) => [fold(display.of(code) ?? code), code]));
    namesByLocale.set(locale, names);
  }
  return names;
}

/** Spellings of a name that differ in accents, articles or marks only. */
const fold = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[\u0300-\u036f\p{Cf}]/gu, '')
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .replace(/^the /, '')
    .replaceAll('&', 'and');

/** The two letters of a flag. */
const flagLetters = (text: string): string =>
  [...text].map((letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) - 0x1f1a5)).join('');

/**
 * The code of a country that is written as a name in some language, a nickname, a flag, or a code in lower case.
 *
 * @example guessCountry('Deutschland', ['en', 'de']) // → 'DE'
 */
export function guessCountry(text: string, locales: readonly string[]): string | undefined {
  const name = fold(text.slice(0, 100));
  const nickname = nicknames.get(name);
  if (nickname) return nickname;
  const code = /^[\u{1f1e6}-\u{1f1ff}]{2}$/u.test(name) ? flagLetters(name) : name.toUpperCase();
  if (countryCodes.has(code)) return code;
  for (const locale of locales) {
    const own = namesIn(locale).get(name);
    if (own) return own;
  }
  // A name that means two countries in two languages is none.
  const others = new Set(writtenLanguages.flatMap((locale) => namesIn(locale).get(name) ?? []));
  return others.size === 1 ? [...others][0] : undefined;
}

/** The code of the country whose name is most like a text, in some languages. */
export function nearestCountry(text: string, locales: readonly string[]): string | undefined {
  for (const locale of locales) {
    const names = namesIn(locale);
    const near = names.get(misspelt(text, names.keys()) ?? '');
    if (near) return near;
  }
  return undefined;
}
