/** What job boards call the terms of the format, where our own synonyms do not know it or mean something else. */
import type { FieldName } from '../../postings/fields.ts';

const terms: Partial<Record<FieldName, Readonly<Record<string, string>>>> = {
  level: {
    student: 'intern',
    'working student': 'intern',
    'student college': 'intern',
    'student school': 'intern',
    'entry level': 'junior',
    associate: 'junior',
    experienced: 'mid',
    'mid level': 'mid',
    'mid senior level': 'senior',
    'no experience': 'junior',
    vicepresident: 'executive',
  },
  employmentType: {
    fulltime: 'FULL_TIME',
    'full time': 'FULL_TIME',
    full: 'FULL_TIME',
    part: 'PART_TIME',
    parttime: 'PART_TIME',
    'part time': 'PART_TIME',
    fulltimepermanent: 'FULL_TIME',
    'fulltime permanent': 'FULL_TIME',
    'fulltime fixed term': 'TEMPORARY',
    'parttime permanent': 'PART_TIME',
    'parttime fixed term': 'PART_TIME',
    regular: 'FULL_TIME',
    permanent: 'FULL_TIME',
    intern: 'INTERN',
    trainee: 'INTERN',
    traineeship: 'INTERN',
    'working student': 'PART_TIME',
    freelance: 'CONTRACTOR',
    contract: 'CONTRACTOR',
    contractor: 'CONTRACTOR',
    temporary: 'TEMPORARY',
    temp: 'TEMPORARY',
    volunteer: 'VOLUNTEER',
    'per diem': 'PER_DIEM',
    other: 'OTHER',
  },
  salaryPeriod: {
    'per year salary': 'YEAR',
    'per month salary': 'MONTH',
    'per week salary': 'WEEK',
    'per day wage': 'DAY',
    'per hour wage': 'HOUR',
    '1 year': 'YEAR',
    yr: 'YEAR',
    'p. a.': 'YEAR',
    mo: 'MONTH',
    std: 'HOUR',
    '1 month': 'MONTH',
    '1 week': 'WEEK',
    '1 day': 'DAY',
    '1 hour': 'HOUR',
  },
  workplaceType: {
    'on site': 'on-site',
    onsite: 'on-site',
    telecommute: 'remote',
    fully: 'remote',
    none: 'on-site',
    temporary: 'on-site',
  },
  startDate: {
    asap: 'immediately',
    'ab sofort': 'immediately',
    immediately: 'immediately',
    'dès que possible': 'immediately',
  },
  education: {
    'high school': 'high-school',
    'high school or equivalent': 'high-school',
    certification: 'professional-certificate',
    'associate degree': 'associate',
    "associate's degree": 'associate',
    'bachelor degree': 'bachelor',
    "bachelor's degree": 'bachelor',
    "master's degree": 'postgraduate',
    'master degree': 'postgraduate',
    'postgraduate degree': 'postgraduate',
    doctorate: 'postgraduate',
    'professional certificate': 'professional-certificate',
    'no requirements': 'none',
  },
};

/** @example vocabulary('employmentType', 'FullTime') // → 'FULL_TIME' */
export function vocabulary(name: FieldName, value: unknown): string | undefined {
  const known = terms[name];
  const folded = String(value)
    .trim()
    .toLowerCase()
    .replace(/[\s_–-]+/g, ' ');
  return known && Object.hasOwn(known, folded) ? known[folded] : undefined;
}
