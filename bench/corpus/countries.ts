import { countryCodes } from '../../src/postings/iso-3166.ts';

export interface Country {
  code: string;
  currency: string;
  /** What a euro of pay is there, in the country's currency. */
  factor: number;
  /** Languages that are at home there. */
  locales: readonly string[];
  cities: readonly string[];
}

const country = (
  code: string,
  currency: string,
  factor: number,
  locales: string,
  cities: string,
): Country => ({
  code,
  currency,
  factor,
  locales: locales.split(' '),
  cities: cities.split(', '),
});

export const countries: readonly Country[] = [
  country('DE', 'EUR', 1, 'de', 'Hamburg, Bremen, Duisburg, Leipzig'),
  country('AT', 'EUR', 1, 'de', 'Wien, Linz'),
  country('CH', 'CHF', 1.5, 'de fr', 'Basel, Zürich, Lausanne'),
  country('GB', 'GBP', 0.9, 'en', 'Felixstowe, Liverpool, Leeds'),
  country('IE', 'EUR', 1, 'en', 'Dublin, Cork'),
  country('US', 'USD', 1.5, 'en es', 'Savannah, Oakland, Chicago'),
  country('CA', 'CAD', 1.5, 'en fr', 'Halifax, Montréal, Vancouver'),
  country('AU', 'AUD', 1.7, 'en', 'Fremantle, Brisbane'),
  country('SG', 'SGD', 1.5, 'en', 'Singapore'),
  country('FR', 'EUR', 0.9, 'fr', 'Le Havre, Lyon, Marseille'),
  country('BE', 'EUR', 1, 'fr', 'Liège, Bruxelles'),
  country('SN', 'XOF', 350, 'fr', 'Dakar'),
  country('MA', 'MAD', 5, 'fr ar', 'Tanger, Casablanca'),
  country('ES', 'EUR', 0.7, 'es', 'Valencia, Algeciras, Bilbao'),
  country('MX', 'MXN', 12, 'es', 'Veracruz, Monterrey'),
  country('CL', 'CLP', 650, 'es', 'Valparaíso, Santiago'),
  country('CO', 'COP', 2600, 'es', 'Cartagena, Bogotá'),
  country('BR', 'BRL', 3.5, 'pt-BR', 'Santos, Recife, Curitiba'),
  country('PT', 'EUR', 0.6, 'pt-BR', 'Sines, Porto'),
  country('JP', 'JPY', 120, 'ja', '横浜, 神戸, 博多'),
  country('PL', 'PLN', 3, 'pl', 'Gdynia, Poznań, Łódź'),
  country('AE', 'AED', 4, 'ar en', 'دبي, أبوظبي'),
  country('EG', 'EGP', 25, 'ar', 'الإسكندرية, بورسعيد'),
  country('SA', 'SAR', 4, 'ar', 'جدة, الدمام'),
  country('NL', 'EUR', 1, 'en', 'Rotterdam, Venlo'),
  country('SE', 'SEK', 10, 'en', 'Göteborg, Malmö'),
  country('NO', 'NOK', 11, 'en', 'Bergen, Oslo'),
  country('DK', 'DKK', 8, 'en', 'Aarhus, Esbjerg'),
  country('IT', 'EUR', 0.8, 'en', 'Genova, Trieste'),
  country('RO', 'RON', 3, 'en', 'Constanța, Cluj-Napoca'),
];

/** So many countries of the world, each with a harbour of no particular name. */
export const manyCountries = (count: number): Country[] =>
  [...countryCodes].slice(0, count).map((code) => country(code, 'EUR', 1, 'en', 'Northport, Southport'));
