/** Codes of ISO 4217 that pay is quoted in, without metals, test codes and withdrawn currencies. */
export const currencyCodes: ReadonlySet<string> = new Set(
  (
    'AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF ' +
    'CHF CLF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD ' +
    'HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL ' +
    'LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR ' +
    'PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP ' +
    'TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG'
  ).split(' '),
);

const symbols = new Map(
  Object.entries({
    '€': 'EUR',
    '£': 'GBP',
    $: 'USD',
    '¥': 'JPY',
    zł: 'PLN',
    R$: 'BRL',
    '₹': 'INR',
    euro: 'EUR',
    euros: 'EUR',
    'us dollar': 'USD',
    'us dollars': 'USD',
    us$: 'USD',
    pfund: 'GBP',
    'pound sterling': 'GBP',
    sfr: 'CHF',
    franken: 'CHF',
    złoty: 'PLN',
    rmb: 'CNY',
    円: 'JPY',
    元: 'CNY',
    '₩': 'KRW',
    '₺': 'TRY',
    '₴': 'UAH',
    '₪': 'ILS',
    kč: 'CZK',
  }),
);

/** @example guessCurrency('€') // → 'EUR' */
export function guessCurrency(text: string): string | undefined {
  const written = text.trim();
  const code = written.toUpperCase();
  return (
    symbols.get(written) ?? symbols.get(written.toLowerCase()) ?? (currencyCodes.has(code) ? code : undefined)
  );
}
