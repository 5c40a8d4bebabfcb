/** What is mended in fields that YAML can read: described here, found in `field-problems.ts` and `wrong-value.ts`. */
import type { Repair } from './repair.ts';

export const fieldNameRepair: Repair = {
  id: 'field-name',
  why: 'The name of a field in another spelling or language, or with a slip of the keyboard, becomes its own name, unless that field is there as well.',
  of: 'fields',
  examples: [
    { before: 'titel: Gardener', after: 'title: Gardener' },
    { before: 'contry: DE', after: 'country: DE' },
    { before: 'valid_through: 2026-12-24', after: 'validThrough: 2026-12-24' },
    { before: '“title”: Gardener', after: 'title: Gardener' },
  ],
};

export const quotedValueRepair: Repair = {
  id: 'quoted-value',
  why: 'Curly quotes around a value become straight ones, and a value with ` #` in it is put in quotes.',
  of: 'fields',
  examples: [
    { before: 'title: “Gardener”', after: 'title: "Gardener"' },
    { before: 'title: Gardener #1', after: 'title: "Gardener #1"' },
  ],
};

export const fieldValueRepair: Repair = {
  id: 'field-value',
  why: 'Dates, numbers, names of countries and languages, and the words of a list in any language are written as the field takes them, where only one thing can be meant. `03/04/2026` can be two days and stays.',
  of: 'fields',
  examples: [
    { before: 'datePosted: 24.12.2026', after: 'datePosted: 2026-12-24' },
    { before: 'datePosted: 12/24/2026', after: 'datePosted: 2026-12-24' },
    { before: 'datePosted: 24 décembre 2026 # soon', after: 'datePosted: 2026-12-24 # soon' },
    { before: 'country: Deutschland', after: 'country: DE' },
    { before: 'country: UK', after: 'country: GB' },
    { before: 'country: [Germany, Frankreich]', after: 'country: [DE, FR]' },
    { before: 'country: DE, AT und CH', after: 'country: [DE, AT, CH]' },
    { before: 'country: DE AT', after: 'country: [DE, AT]' },
    { before: 'country: DE.', after: 'country: DE' },
    { before: 'locale: English', after: 'locale: en' },
    { before: 'level: Berufserfahren', after: 'level: senior' },
    { before: 'level: [mid]', after: 'level: mid' },
    { before: 'level:\n  - mid', after: 'level: mid' },
    { before: 'employmentType: Vollzeit', after: 'employmentType: FULL_TIME' },
    { before: 'employmentType: temps plein', after: 'employmentType: FULL_TIME' },
    {
      before: 'salaryMin: 50.000 €\nsalaryPeriod: YEAR',
      after: 'salaryMin: 50000\nsalaryCurrency: EUR\nsalaryPeriod: YEAR',
    },
    {
      before: 'salaryMin: 50k\nsalaryCurrency: EUR\nsalaryPeriod: YEAR',
      after: 'salaryMin: 50000\nsalaryCurrency: EUR\nsalaryPeriod: YEAR',
    },
    {
      before: 'salaryMin: 50,000.00\nsalaryCurrency: €\nsalaryPeriod: jährlich',
      after: 'salaryMin: 50000\nsalaryCurrency: EUR\nsalaryPeriod: YEAR',
    },
    {
      before: 'salaryMin: 60-70k\nsalaryCurrency: EUR\nsalaryPeriod: YEAR',
      after: 'salaryMin: 60000\nsalaryMax: 70000\nsalaryCurrency: EUR\nsalaryPeriod: YEAR',
    },
    {
      before: 'salary: 60.000 – 70.000 € pro Jahr',
      after: 'salaryMin: 60000\nsalaryMax: 70000\nsalaryCurrency: EUR\nsalaryPeriod: YEAR',
    },
    { before: 'skills: pruning, planting', after: 'skills: [pruning, planting]' },
    { before: 'weeklyHours: 38,5 Std./Woche', after: 'weeklyHours: 38.5' },
    { before: 'experienceMonths: 3+ years', after: 'experienceMonths: 36' },
    { before: 'startDate: ab 1.1.2027', after: 'startDate: 2027-01-01' },
    { before: 'startDate: zum nächstmöglichen Zeitpunkt', after: 'startDate: immediately' },
    { before: 'workplaceType: 60% remote', after: 'workplaceType: hybrid' },
    { before: 'apply: mailto:jobs@example.com', after: 'apply: jobs@example.com' },
    { before: 'draft: ja', after: 'draft: true' },
  ],
};
