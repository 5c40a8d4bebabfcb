/**
 * Postings as people in HR break them, one line at a time. What is expected of each was written down before anybody looked
 * at what the code says: the line, the field, and the line that mends it where only one thing can be meant.
 */
import { describe, expect, test } from 'vitest';
import { aPolicy } from './a-posting.ts';
import { parsePosting } from './parse.ts';
import { repairText } from './repair-text.ts';
import { source } from './source.ts';

const policy = aPolicy({ locales: ['en', 'de', 'fr', 'es'] });
const path = 'postings/backend-engineer.en.md';

const whole = `---
locale: en
title: Backend Engineer
country: DE
level: mid
datePosted: 2026-11-02
validThrough: 2026-12-31
apply: jobs@example.com
workplaceType: hybrid
city: Berlin
team: Engineering
employmentType: FULL_TIME
salaryMin: 60000 # gross
salaryMax: 75000
salaryCurrency: EUR
salaryPeriod: YEAR
weeklyHours: 40
---

Build the services that warn towns of floods.

## Your role

Write code.
`;

/** The line of a field is written in another way. */
function breakLine(field: string, written: string): { text: string; line: number } {
  const lines = whole.split('\n');
  const index = lines.findIndex((line) => line.startsWith(`${field}:`));
  return { text: lines.with(index, written).join('\n'), line: index + 1 };
}

/** The line that is written instead of a field, the field that has to be named, and the line that mends it. */
const mended: [field: string, written: string, named: string, after: string][] = [
  ['country', 'country: Germany', 'country', 'country: DE'],
  ['country', 'country: Deutschland', 'country', 'country: DE'],
  ['country', 'country: Allemagne', 'country', 'country: DE'],
  ['country', 'country: Alemania', 'country', 'country: DE'],
  ['country', 'country: DEU', 'country', 'country: DE'],
  ['country', 'country: 🇩🇪', 'country', 'country: DE'],
  ['country', 'country: UK', 'country', 'country: GB'],
  ['country', 'country: de', 'country', 'country: DE'],
  ['country', 'country: DE, AT', 'country', 'country: [DE, AT]'],
  ['country', 'country: DE / AT / CH', 'country', 'country: [DE, AT, CH]'],
  ['country', 'country: DE und AT', 'country', 'country: [DE, AT]'],
  ['country', 'country: Germany and Austria', 'country', 'country: [DE, AT]'],
  ['country', 'country: [DE, AT', 'country', 'country: [DE, AT]'],
  ['country', 'country: (DE)', 'country', 'country: DE'],
  ['country', 'country: England', 'country', 'country: GB'],
  ['country', 'country: Holland', 'country', 'country: NL'],
  ['country', 'country: USA', 'country', 'country: US'],
  ['country', 'country: U.S.A.', 'country', 'country: US'],
  ['country', 'country: ドイツ', 'country', 'country: DE'],
  ['country', 'country: ألمانيا', 'country', 'country: DE'],
  ['country', 'pays: FR', 'country', 'country: FR'],
  ['country', 'país: ES', 'country', 'country: ES'],
  ['country', 'Land: DE', 'country', 'country: DE'],
  ['country', 'Country: DE', 'country', 'country: DE'],
  ['country', 'COUNTRY: DE', 'country', 'country: DE'],
  ['country', 'country:DE', 'country', 'country: DE'],
  ['country', 'country :DE', 'country', 'country: DE'],
  ['country', 'country= DE', 'country', 'country: DE'],
  ['country', 'country = DE', 'country', 'country: DE'],
  ['country', 'country; DE', 'country', 'country: DE'],
  ['country', 'country： DE', 'country', 'country: DE'],
  ['country', 'country DE', 'country', 'country: DE'],
  ['country', '- country: DE', 'country', 'country: DE'],
  ['country', '* country: DE', 'country', 'country: DE'],
  ['country', '**country:** DE', 'country', 'country: DE'],
  ['country', '  country: DE', 'country', 'country: DE'],
  ['country', ' country: DE', 'country', 'country: DE'],
  ['country', 'cuontry: DE', 'country', 'country: DE'],
  ['country', 'country: DE,', 'country', 'country: DE'],
  ['country', 'country: DE;', 'country', 'country: DE'],
  ['country', 'country: DE.', 'country', 'country: DE'],
  ['country', 'country: [DE, Austria]', 'country', 'country: [DE, AT]'],
  ['country', 'country: DE AT', 'country', 'country: [DE, AT]'],
  ['locale', 'locale: english', 'locale', 'locale: en'],
  ['locale', 'locale: Englisch', 'locale', 'locale: en'],
  ['locale', 'lang: en', 'locale', 'locale: en'],
  ['locale', 'Sprache: en', 'locale', 'locale: en'],
  ['locale', 'langue: en', 'locale', 'locale: en'],
  ['locale', 'idioma: en', 'locale', 'locale: en'],
  ['title', 'title: Engineer: Backend', 'title', 'title: "Engineer: Backend"'],
  ['title', 'titel: Backend Engineer', 'title', 'title: Backend Engineer'],
  ['title', 'titre: Backend Engineer', 'title', 'title: Backend Engineer'],
  ['title', 'título: Backend Engineer', 'title', 'title: Backend Engineer'],
  ['title', 'Stellenbezeichnung: Backend Engineer', 'title', 'title: Backend Engineer'],
  ['title', 'job title: Backend Engineer', 'title', 'title: Backend Engineer'],
  ['title', 'タイトル: Backend Engineer', 'title', 'title: Backend Engineer'],
  ['level', 'level: Senior', 'level', 'level: senior'],
  ['level', 'level: Mid-level', 'level', 'level: mid'],
  ['level', 'level: Praktikant', 'level', 'level: intern'],
  ['level', 'level: stagiaire', 'level', 'level: intern'],
  ['level', 'level: débutant', 'level', 'level: junior'],
  ['level', 'level: sr.', 'level', 'level: senior'],
  ['level', 'niveau: mid', 'level', 'level: mid'],
  ['level', 'nivel: mid', 'level', 'level: mid'],
  ['level', 'seniority: mid', 'level', 'level: mid'],
  ['level', 'Karrierestufe: mid', 'level', 'level: mid'],
  ['level', 'level: シニア', 'level', 'level: senior'],
  ['datePosted', 'datePosted: 02.11.2026', 'datePosted', 'datePosted: 2026-11-02'],
  ['datePosted', 'datePosted: 25/12/2026', 'datePosted', 'datePosted: 2026-12-25'],
  ['datePosted', 'datePosted: 2 November 2026', 'datePosted', 'datePosted: 2026-11-02'],
  ['datePosted', 'datePosted: 2. November 2026', 'datePosted', 'datePosted: 2026-11-02'],
  ['datePosted', 'datePosted: November 2, 2026', 'datePosted', 'datePosted: 2026-11-02'],
  ['datePosted', 'datePosted: 2nd November 2026', 'datePosted', 'datePosted: 2026-11-02'],
  ['datePosted', 'datePosted: 2 novembre 2026', 'datePosted', 'datePosted: 2026-11-02'],
  ['datePosted', 'datePosted: 2 de noviembre de 2026', 'datePosted', 'datePosted: 2026-11-02'],
  ['datePosted', 'datePosted: 2026年11月2日', 'datePosted', 'datePosted: 2026-11-02'],
  ['datePosted', 'datePosted: ２０２６-１１-０２', 'datePosted', 'datePosted: 2026-11-02'],
  ['datePosted', 'datePosted: ٢٠٢٦-١١-٠٢', 'datePosted', 'datePosted: 2026-11-02'],
  ['datePosted', 'datePosted: 2026-11-2', 'datePosted', 'datePosted: 2026-11-02'],
  ['datePosted', 'datePosted: 2026/11/02', 'datePosted', 'datePosted: 2026-11-02'],
  ['datePosted', 'datePosted: 2026.11.02', 'datePosted', 'datePosted: 2026-11-02'],
  ['datePosted', 'datePosted: 20261102', 'datePosted', 'datePosted: 2026-11-02'],
  ['datePosted', 'datePosted: 2026–11–02', 'datePosted', 'datePosted: 2026-11-02'],
  ['datePosted', 'datePosted: 2026-11-02T00:00:00Z', 'datePosted', 'datePosted: 2026-11-02'],
  ['datePosted', 'datePosted: 2026-11-02 08:00', 'datePosted', 'datePosted: 2026-11-02'],
  ['datePosted', 'datePosted: Monday, 2 November 2026', 'datePosted', 'datePosted: 2026-11-02'],
  ['datePosted', 'datePosted: Montag, den 2.11.2026', 'datePosted', 'datePosted: 2026-11-02'],
  ['datePosted', 'dateposted: 2026-11-02', 'datePosted', 'datePosted: 2026-11-02'],
  ['datePosted', 'date_posted: 2026-11-02', 'datePosted', 'datePosted: 2026-11-02'],
  ['datePosted', 'date posted: 2026-11-02', 'datePosted', 'datePosted: 2026-11-02'],
  ['validThrough', 'validThrough: 31 décembre 2026', 'validThrough', 'validThrough: 2026-12-31'],
  ['validThrough', 'expires: 2026-12-31', 'validThrough', 'validThrough: 2026-12-31'],
  ['validThrough', 'validUntil: 2026-12-31', 'validThrough', 'validThrough: 2026-12-31'],
  ['validThrough', 'valid through: 2026-12-31', 'validThrough', 'validThrough: 2026-12-31'],
  ['validThrough', 'fecha límite: 2026-12-31', 'validThrough', 'validThrough: 2026-12-31'],
  ['apply', 'apply: example.com/jobs', 'apply', 'apply: https://example.com/jobs'],
  ['apply', 'apply: www.example.com', 'apply', 'apply: https://www.example.com'],
  ['apply', 'apply: mailto:jobs@example.com', 'apply', 'apply: jobs@example.com'],
  ['apply', 'apply: <jobs@example.com>', 'apply', 'apply: jobs@example.com'],
  ['apply', 'apply: jobs@example.com.', 'apply', 'apply: jobs@example.com'],
  ['apply', 'apply:https://example.com/jobs', 'apply', 'apply: https://example.com/jobs'],
  ['apply', 'Bewerbung: jobs@example.com', 'apply', 'apply: jobs@example.com'],
  ['apply', 'postuler: jobs@example.com', 'apply', 'apply: jobs@example.com'],
  ['apply', 'applyUrl: https://example.com/jobs', 'apply', 'apply: https://example.com/jobs'],
  ['apply', 'apply_url: https://example.com/jobs', 'apply', 'apply: https://example.com/jobs'],
  ['workplaceType', 'workplaceType: Hybrid', 'workplaceType', 'workplaceType: hybrid'],
  ['workplaceType', 'workplaceType: onsite', 'workplaceType', 'workplaceType: on-site'],
  ['workplaceType', 'workplaceType: vor Ort', 'workplaceType', 'workplaceType: on-site'],
  ['workplaceType', 'workplaceType: 100% remote', 'workplaceType', 'workplaceType: remote'],
  ['city', 'Ort: Berlin', 'city', 'city: Berlin'],
  ['city', 'ville: Berlin', 'city', 'city: Berlin'],
  ['city', 'ciudad: Berlin', 'city', 'city: Berlin'],
  ['team', 'abteilung: Engineering', 'team', 'team: Engineering'],
  ['team', 'department: Engineering', 'team', 'team: Engineering'],
  ['team', 'équipe: Engineering', 'team', 'team: Engineering'],
  ['team', 'team: Engineering: Backend', 'team', 'team: "Engineering: Backend"'],
  ['employmentType', 'employmentType: Vollzeit', 'employmentType', 'employmentType: FULL_TIME'],
  ['employmentType', 'employmentType: full-time', 'employmentType', 'employmentType: FULL_TIME'],
  ['employmentType', 'employmentType: Full Time', 'employmentType', 'employmentType: FULL_TIME'],
  ['employmentType', 'employmentType: FULLTIME', 'employmentType', 'employmentType: FULL_TIME'],
  [
    'employmentType',
    'employmentType: Vollzeit/Teilzeit',
    'employmentType',
    'employmentType: [FULL_TIME, PART_TIME]',
  ],
  [
    'employmentType',
    'employmentType: FULL_TIME, PART_TIME',
    'employmentType',
    'employmentType: [FULL_TIME, PART_TIME]',
  ],
  [
    'employmentType',
    'employmentType: Vollzeit oder Teilzeit',
    'employmentType',
    'employmentType: [FULL_TIME, PART_TIME]',
  ],
  ['employmentType', 'employmentType: Freelance', 'employmentType', 'employmentType: CONTRACTOR'],
  ['employmentType', 'employmentType: Praktikum', 'employmentType', 'employmentType: INTERN'],
  ['salaryMin', 'salaryMin: 50k', 'salaryMin', 'salaryMin: 50000'],
  ['salaryMin', 'salaryMin: 50 K', 'salaryMin', 'salaryMin: 50000'],
  ['salaryMin', 'salaryMin: 50T', 'salaryMin', 'salaryMin: 50000'],
  ['salaryMin', 'salaryMin: 50 TEUR', 'salaryMin', 'salaryMin: 50000'],
  ['salaryMin', 'salaryMin: 50.000 €', 'salaryMin', 'salaryMin: 50000'],
  ['salaryMin', 'salaryMin: 50,000', 'salaryMin', 'salaryMin: 50000'],
  ['salaryMin', 'salaryMin: 50 000', 'salaryMin', 'salaryMin: 50000'],
  ['salaryMin', "salaryMin: 50'000", 'salaryMin', 'salaryMin: 50000'],
  ['salaryMin', 'salaryMin: 50’000.-', 'salaryMin', 'salaryMin: 50000'],
  ['salaryMin', 'salaryMin: €45,000', 'salaryMin', 'salaryMin: 45000'],
  ['salaryMin', 'salaryMin: EUR 45,000', 'salaryMin', 'salaryMin: 45000'],
  ['salaryMin', 'salaryMin: 45.000,00 €', 'salaryMin', 'salaryMin: 45000'],
  ['salaryMin', 'salaryMin: 45,000.00', 'salaryMin', 'salaryMin: 45000'],
  ['salaryMin', 'salaryMin: 60000 EUR', 'salaryMin', 'salaryMin: 60000'],
  ['salaryMin', 'salaryMin: ６００００', 'salaryMin', 'salaryMin: 60000'],
  ['salaryMin', 'salaryMin: ٦٠٠٠٠', 'salaryMin', 'salaryMin: 60000'],
  ['salaryMin', 'salaryMin: "60000"', 'salaryMin', 'salaryMin: 60000'],
  ['salaryCurrency', 'salaryCurrency: €', 'salaryCurrency', 'salaryCurrency: EUR'],
  ['salaryCurrency', 'salaryCurrency: Euro', 'salaryCurrency', 'salaryCurrency: EUR'],
  ['salaryCurrency', 'salaryCurrency: euros', 'salaryCurrency', 'salaryCurrency: EUR'],
  ['salaryCurrency', 'salaryCurrency: eur', 'salaryCurrency', 'salaryCurrency: EUR'],
  ['salaryCurrency', 'salaryCurrency: CHF.', 'salaryCurrency', 'salaryCurrency: CHF'],
  ['salaryCurrency', 'currency: EUR', 'salaryCurrency', 'salaryCurrency: EUR'],
  ['salaryCurrency', 'Währung: EUR', 'salaryCurrency', 'salaryCurrency: EUR'],
  ['salaryPeriod', 'salaryPeriod: year', 'salaryPeriod', 'salaryPeriod: YEAR'],
  ['salaryPeriod', 'salaryPeriod: Jahr', 'salaryPeriod', 'salaryPeriod: YEAR'],
  ['salaryPeriod', 'salaryPeriod: yearly', 'salaryPeriod', 'salaryPeriod: YEAR'],
  ['salaryPeriod', 'salaryPeriod: p.a.', 'salaryPeriod', 'salaryPeriod: YEAR'],
  ['salaryPeriod', 'salaryPeriod: per annum', 'salaryPeriod', 'salaryPeriod: YEAR'],
  ['salaryPeriod', 'salaryPeriod: monthly', 'salaryPeriod', 'salaryPeriod: MONTH'],
  ['salaryPeriod', 'salaryPeriod: par mois', 'salaryPeriod', 'salaryPeriod: MONTH'],
  ['salaryPeriod', 'salaryPeriod: annuel', 'salaryPeriod', 'salaryPeriod: YEAR'],
  ['weeklyHours', 'weeklyHours: 40 h', 'weeklyHours', 'weeklyHours: 40'],
  ['weeklyHours', 'weeklyHours: 38,5', 'weeklyHours', 'weeklyHours: 38.5'],
  ['weeklyHours', 'weeklyHours: 40 Stunden', 'weeklyHours', 'weeklyHours: 40'],
  ['weeklyHours', 'weeklyHours: 40h/Woche', 'weeklyHours', 'weeklyHours: 40'],
  ['weeklyHours', "weeklyHours: '40'", 'weeklyHours', 'weeklyHours: 40'],
  ['weeklyHours', 'weeklyHours: 35 heures', 'weeklyHours', 'weeklyHours: 35'],
  ['weeklyHours', 'weeklyHours: 39,5 Std./Woche', 'weeklyHours', 'weeklyHours: 39.5'],
  ['weeklyHours', 'Wochenstunden: 40', 'weeklyHours', 'weeklyHours: 40'],
];

/** The same where somebody has to decide. */
const left: [field: string, written: string, named: string][] = [
  ['country', 'country: EU', 'country'],
  ['country', 'country: Worldwide', 'country'],
  ['country', 'country: Remote', 'country'],
  ['level', 'level: Junior/Senior', 'level'],
  ['level', 'level: junior - senior', 'level'],
  ['level', 'level: [mid, senior]', 'level'],
  ['datePosted', 'datePosted: 31.11.2026', 'datePosted'],
  ['datePosted', 'datePosted: 11/02/2026', 'datePosted'],
  ['datePosted', 'datePosted: Nov 2026', 'datePosted'],
  ['datePosted', 'datePosted: 2026-13-01', 'datePosted'],
  ['datePosted', 'datePosted: 2026-02-31', 'datePosted'],
  ['datePosted', 'datePosted: 20226-11-02', 'datePosted'],
  ['datePosted', 'datePosted: 2026-11', 'datePosted'],
  ['datePosted', 'datePosted: 46328', 'datePosted'],
  ['datePosted', 'datePosted: heute', 'datePosted'],
  ['datePosted', 'datePosted: today', 'datePosted'],
  ['datePosted', 'datePosted: ab sofort', 'datePosted'],
  ['datePosted', 'datePosted: asap', 'datePosted'],
  ['datePosted', 'datePosted: KW 45', 'datePosted'],
  ['validThrough', 'validThrough: 31.02.2026', 'validThrough'],
  ['validThrough', 'validThrough: bis auf Weiteres', 'validThrough'],
  ['validThrough', 'validThrough: open', 'validThrough'],
  ['validThrough', 'validThrough: 31.12.', 'validThrough'],
  ['validThrough', 'validThrough: 31. Dezember', 'validThrough'],
  ['validThrough', 'validThrough: 31 décembre 2O26', 'validThrough'],
  ['validThrough', 'validThrough: 12:30', 'validThrough'],
  ['validThrough', 'validThrough: 0123', 'validThrough'],
  ['apply', 'apply: jobs@example.com, hr@example.com', 'apply'],
  ['apply', 'apply: jobs@example.com or https://example.com', 'apply'],
  ['apply', 'apply: by e-mail', 'apply'],
  ['apply', 'apply: +49 30 1234567', 'apply'],
  ['apply', 'apply: javascript:alert(1)', 'apply'],
  ['salaryMin', 'salaryMin: £45,000', 'salaryMin'],
  ['salaryMin', 'salaryMin: -50000', 'salaryMin'],
  ['salaryMin', 'salaryMin: nach Vereinbarung', 'salaryMin'],
  ['salaryMin', 'salaryMin: competitive', 'salaryMin'],
  ['salaryMin', 'salaryMin: 5000 / month', 'salaryMin'],
  ['weeklyHours', 'weeklyHours: 30-40', 'weeklyHours'],
  ['weeklyHours', 'weeklyHours: 400', 'weeklyHours'],
  ['weeklyHours', 'weeklyHours: forty', 'weeklyHours'],
];

/** The same where the corrected line is not the point. */
const told: [field: string, written: string, named: string][] = [
  ['country', 'country: EN', 'country'],
  ['country', 'country: D-A-CH', 'country'],
  ['country', 'country: DACH', 'country'],
  ['country', 'country:', 'country'],
  ['country', 'country: null', 'country'],
  ['country', 'country: ~', 'country'],
  ['country', 'country: n/a', 'country'],
  ['country', "country: 'DE", 'country'],
  ['country', 'country: "DE', 'country'],
  ['country', 'country: {DE}', 'country'],
  ['country', 'country: Germny', 'country'],
  ['country', 'country', 'country'],
  ['country', 'country: DE (Berlin)', 'country'],
  ['country', 'country: Berlin', 'country'],
  ['country', 'country: [[DE, AT]]', 'country'],
  ['country', 'country: <DE>', 'country'],
  ['country', 'country: __DE__', 'country'],
  ['locale', 'locale: en_US', 'locale'],
  ['locale', 'locale: en-GB', 'locale'],
  ['locale', 'locale: de', 'locale'],
  ['locale', 'locale: gb', 'locale'],
  ['locale', 'locale:', 'locale'],
  ['title', "title: 'Engineer's Assistant'", 'title'],
  ['title', 'title: "Engineer "Backend""', 'title'],
  ['title', 'title: "Backend Engineer', 'title'],
  ['title', 'title: & Backend Engineer', 'title'],
  ['title', 'title: *Backend* Engineer', 'title'],
  ['title', 'title: @Backend Engineer', 'title'],
  ['title', 'title: %Backend Engineer', 'title'],
  ['title', 'title: `Backend Engineer`', 'title'],
  ['title', 'title: Engineer # 3', 'title'],
  ['title', 'title: # Backend Engineer', 'title'],
  ['title', 'title: #1 Engineer', 'title'],
  ['title', 'title: [Backend] Engineer', 'title'],
  ['title', 'title: {Backend} Engineer', 'title'],
  ['title', 'title: - Backend Engineer', 'title'],
  ['title', 'title: ! Backend Engineer', 'title'],
  ['title', 'title:', 'title'],
  ['title', "title: ''", 'title'],
  ['title', 'title: " "', 'title'],
  ['title', 'title: tbd', 'title'],
  ['title', 'title: Backend &amp; Frontend Engineer', 'title'],
  ['title', 'title: <b>Backend Engineer</b>', 'title'],
  ['title', 'title: **Backend Engineer**', 'title'],
  ['title', 'title: ‘Backend Engineer’', 'title'],
  ['title', 'title: „Backend Engineer“', 'title'],
  ['title', 'title: [Backend Engineer](https://example.com)', 'title'],
  ['level', 'level: Berufserfahren', 'level'],
  ['level', 'level: Führungskraft', 'level'],
  ['level', 'level: Werkstudent', 'level'],
  ['level', 'level: 3', 'level'],
  ['level', 'level: n/a', 'level'],
  ['level', 'level:', 'level'],
  ['level', 'lvl: mid', 'level'],
  ['level', 'level: Leitung', 'level'],
  ['datePosted', 'datePosted: 2.11.26', 'datePosted'],
  ['datePosted', 'datePosted: ', 'datePosted'],
  ['apply', 'apply: http://example.com/jobs', 'apply'],
  ['apply', 'apply: jobs @ example.com', 'apply'],
  ['apply', 'apply: jobs [at] example [dot] com', 'apply'],
  ['apply', 'apply: htps://example.com/jobs', 'apply'],
  ['apply', 'apply: https:/example.com/jobs', 'apply'],
  ['apply', 'apply: https//example.com/jobs', 'apply'],
  ['apply', 'apply: https://https://example.com/jobs', 'apply'],
  ['apply', 'apply: https://example.com/my jobs', 'apply'],
  ['apply', 'apply: jobs@example', 'apply'],
  ['apply', 'apply: jobs@example,com', 'apply'],
  ['apply', 'apply: "https://example.com/jobs', 'apply'],
  ['apply', 'apply:', 'apply'],
  ['apply', 'email: jobs@example.com', 'apply'],
  ['apply', 'link: https://example.com/jobs', 'apply'],
  ['workplaceType', 'workplaceType: Homeoffice', 'workplaceType'],
  ['workplaceType', 'workplaceType: home office', 'workplaceType'],
  ['workplaceType', 'workplaceType: télétravail', 'workplaceType'],
  ['workplaceType', 'workplaceType: 60% remote', 'workplaceType'],
  ['workplaceType', 'workplaceType: yes', 'workplaceType'],
  ['workplaceType', 'remote: true', 'workplaceType'],
  ['workplaceType', 'remote: yes', 'workplaceType'],
  ['workplaceType', 'remote: hybrid', 'workplaceType'],
  ['workplaceType', 'Arbeitsort: Berlin', 'city'],
  ['team', 'team: [Engineering, Product]', 'team'],
  ['employmentType', 'employmentType: CDI', 'employmentType'],
  ['employmentType', 'employmentType: full or part time', 'employmentType'],
  ['employmentType', 'employmentType: permanent', 'employmentType'],
  ['employmentType', 'employmentType: unbefristet', 'employmentType'],
  ['employmentType', 'employmentType: Minijob', 'employmentType'],
  ['employmentType', 'employmentType: 100%', 'employmentType'],
  ['employmentType', 'type: full-time', 'employmentType'],
  ['employmentType', 'contrat: CDI', 'employmentType'],
  ['salaryMin', 'salaryMin: 50.000', 'salaryMin'],
  ['salaryMin', 'salaryMin: 60-70k', 'salaryMin'],
  ['salaryMin', 'salaryMin: 5e4', 'salaryMin'],
  ['salaryMin', 'salaryMin: 1e3', 'salaryMin'],
  ['salaryMin', 'salaryMin: 060000', 'salaryMin'],
  ['salaryMin', 'salaryMin: 0', 'salaryMin'],
  ['salaryMin', 'salaryMin: ab 50.000', 'salaryMin'],
  ['salaryMin', 'salaryMin: n/a', 'salaryMin'],
  ['salaryMin', 'salaryMin: 6O000', 'salaryMin'],
  ['salaryMin', 'salaryMin: .inf', 'salaryMin'],
  ['salaryMin', 'salaryMin: .nan', 'salaryMin'],
  ['salaryMin', 'salaryMin: 1_000', 'salaryMin'],
  ['salaryMin', 'salaryMin: 99999999999999999999', 'salaryMin'],
  ['salaryCurrency', 'salaryCurrency: $', 'salaryCurrency'],
  ['salaryCurrency', 'salaryCurrency: USDollar', 'salaryCurrency'],
  ['salaryCurrency', 'salaryCurrency: £', 'salaryCurrency'],
  ['salaryPeriod', 'salaryPeriod: brutto/Monat', 'salaryPeriod'],
  ['weeklyHours', 'weeklyHours: 0', 'weeklyHours'],
  ['weeklyHours', 'weeklyHours: 38:30', 'weeklyHours'],
  ['weeklyHours', 'hours: 40', 'weeklyHours'],
];

function expectNamed(field: string, written: string, named: string): void {
  const { text, line } = breakLine(field, written);
  const { problems } = parsePosting(source(path, text), policy);
  const places = new Set(problems.map((problem) => problem.line));
  expect([...places], JSON.stringify(problems)).toEqual([line]);
  expect(problems.map(({ message, hint }) => `${message} ${hint}`).join()).toContain(named);
}

describe('a broken line', () => {
  test.each(mended)('%s as %j names %s and is mended', (field, written, named, after) => {
    expectNamed(field, written, named);
    const { text, line } = breakLine(field, written);
    const { text: once } = repairText(source(path, text), policy);
    expect(once.split('\n')).toEqual(text.split('\n').with(line - 1, after));
    expect(repairText(source(path, once), policy).text).toBe(once);
  });

  test.each(left)('%s as %j names %s and is left', (field, written, named) => {
    expectNamed(field, written, named);
    const { text } = breakLine(field, written);
    expect(repairText(source(path, text), policy).text).toBe(text);
  });

  test.each(told)('%s as %j names %s', expectNamed);
});

/** What is changed in the whole, the line of the first problem with words that are said of it, and the same line mended. */
const files: [what: string, change: (text: string) => string, line: number, says: string, after?: string][] =
  [
    [
      'items without a space',
      (text) => text.replace('country: DE', 'country:\n- DE\n-AT'),
      6,
      '`country`',
      '- AT',
    ],
    [
      'bullets of Word',
      (text) => text.replace('city: Berlin', 'city:\n  • Berlin\n  • Bonn'),
      11,
      '`city`',
      '  - Berlin',
    ],
    ['a name alone on its line', (text) => text.replace('country: DE', 'country'), 4, '`country`'],
    ['a title on two lines', (text) => text.replace('Backend Engineer', 'Backend\nEngineer'), 4, '`title`'],
    [
      'fields below the second fence',
      (text) => text.replace('\ncity', '\n---\ncity').replace('40\n---', '40\n'),
      10,
      'between two fields',
      'city: Berlin',
    ],
    [
      'a fence among the fields',
      (text) => text.replace('\ncity', '\n---\ncity'),
      10,
      'between two fields',
      'city: Berlin',
    ],
    [
      'marks of a merge',
      (text) =>
        text.replace('title: Backend Engineer', '<<<<<<< HEAD\ntitle: A\n=======\ntitle: B\n>>>>>>> b'),
      3,
      'Two people',
    ],
    [
      'marks of a merge in the text',
      (text) => text.replace('Write code.', '<<<<<<< HEAD\nWrite code.\n=======\nRead code.\n>>>>>>> b'),
      24,
      'Two people',
    ],
    ['marks of a chat', (text) => `\`\`\`markdown\n${text}\`\`\`\n`, 1, 'chat', '---'],
    [
      'HTML in the title',
      (text) => text.replace('Backend Engineer', 'R&amp;D Engineer'),
      3,
      '`title`',
      'title: R&D Engineer',
    ],
    ['a lost letter in the title', (text) => text.replace('Backend', 'B\ufffdro'), 3, 'title: '],
    [
      'garbled letters in the title',
      (text) => text.replace('Backend', 'BÃ¼ro'),
      3,
      'title: ',
      'title: Büro Engineer',
    ],
    [
      'an invisible character',
      (text) => text.replace('Backend Engineer', 'Backend\u000bEngineer'),
      3,
      '`title: Backend Engineer`',
      'title: Backend Engineer',
    ],
    [
      'the title again',
      (text) => text.replace('Build', '# Backend Engineer\n\nBuild'),
      20,
      'first-level',
      '',
    ],
    [
      'one mark for a heading',
      (text) => text.replace('## Your role', '# Your role'),
      22,
      '`Your role`',
      '## Your role',
    ],
    [
      'no space in a heading',
      (text) => text.replace('## Your role', '##Your role'),
      22,
      '`##`',
      '## Your role',
    ],
    ['a heading with nothing below', (text) => `${text}\n## What we offer\n`, 26, '`What we offer`'],
    ['a heading twice', (text) => `${text}\n## Your role\n\nRead code.\n`, 26, 'line 22'],
    [
      'a link with a gap',
      (text) => text.replace('Write code.', '[Us] (https://example.com/us)'),
      24,
      'link',
      '[Us](https://example.com/us)',
    ],
    ['a link to nowhere', (text) => text.replace('Write code.', '[Us]()'), 24, 'link'],
    ['code without an end', (text) => text.replace('Write code.', '```\nWrite code.'), 24, 'code'],
    [
      'arrows for items',
      (text) => text.replace('Write code.', '→ Write code\n→ Read code'),
      24,
      '`→`',
      '- Write code',
    ],
  ];

describe('a broken file', () => {
  test.each(files)('with %s', (_, change, line, says, after) => {
    const text = change(whole);
    expect(text).not.toBe(whole);
    const { problems } = parsePosting(source(path, text), policy);
    expect(problems[0]?.line).toBe(line);
    expect(
      problems
        .filter((problem) => problem.line === line)
        .map(({ message, hint }) => `${message} ${hint}`)
        .join(),
    ).toContain(says);
    const { text: once } = repairText(source(path, text), policy);
    if (after !== undefined) expect(once.split('\n')[line - 1]).toBe(after);
    expect(repairText(source(path, once), policy).text).toBe(once);
  });
});
