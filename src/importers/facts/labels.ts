/** Lines such as "Location: Berlin", and which fields they fill. */
import type { FieldName } from '../../postings/fields.ts';

export type Label = FieldName | 'place' | 'pay';

const labels: Record<string, string> = {
  title:
    'title, job title, position, stellenbezeichnung, jobtitel, titel, titre, intitulé du poste, poste, puesto, título, titolo, functie, stanowisko, cargo, vaga',
  place:
    'location, locations, job location, place of work, work location, office, standort, standorte, arbeitsort, dienstort, einsatzort, ort, lieu, lieu de travail, localisation, ubicación, lugar, luogo, sede, locatie, standplaats, lokalizacja, localização, local, 勤務地',
  city: 'city, stadt, ville, ciudad, città, plaats, miasto, cidade',
  country: 'country, land, pays, país, paese, kraj, 国',
  workplaceType:
    'workplace, workplace type, work mode, work model, remote, arbeitsmodell, mode de travail, modalidad, télétravail',
  employmentType:
    'employment type, employment, job type, contract, contract type, type of contract, beschäftigungsart, anstellungsart, vertragsart, arbeitszeit, type de contrat, contrat, tipo de contrato, jornada, tipo di contratto, contratto, dienstverband, rodzaj umowy, 雇用形態',
  pay: 'salary, annual salary, yearly salary, monthly salary, salary range, pay, pay range, rate, hourly rate, compensation, gehalt, jahresgehalt, monatsgehalt, bruttogehalt, stundenlohn, vergütung, entgelt, salaire, salaire annuel, rémunération, salario, retribución, stipendio, retribuzione, salaris, wynagrodzenie, salário, 給与, 年収, 月給, 時給',
  level:
    'level, seniority, seniority level, experience level, career level, karrierestufe, level of experience, niveau, nivel, livello, poziom',
  team: 'team, department, abteilung, bereich, équipe, service, département, equipo, departamento, dipartimento, afdeling, dział, 部署',
  datePosted:
    'date posted, posted, posted on, published, veröffentlicht, veröffentlicht am, publié le, date de publication, fecha de publicación, pubblicato il, data publikacji',
  validThrough:
    'closing date, apply by, application deadline, deadline, valid through, closes, bewerbungsfrist, bewerbungsschluss, date limite, date limite de candidature, fecha límite, scadenza, sluitingsdatum, termin, prazo, 応募締切',
  startDate:
    'start, start date, starting date, startdatum, eintrittsdatum, eintrittstermin, starttermin, eintritt, beginn, date de début, prise de poste, fecha de inicio, data di inizio, data de início',
  apply:
    'apply, apply at, apply here, apply to, how to apply, application, bewerbung, bewerbung an, bewerben, postuler, candidature, candidatures, postular, inscripción, candidarsi, solliciteren, aplikuj, candidate-se, 応募',
  reference:
    'reference, ref, ref., reference number, job id, requisition, requisition id, kennziffer, referenznummer, stellen-id, référence, referencia, riferimento, referência',
  contactName:
    'contact, contact person, ansprechpartner, ansprechpartnerin, ansprechperson, kontakt, personne de contact, contacto, contatto',
  contactEmail: 'contact e-mail, contact email, e-mail, email, courriel',
  weeklyHours:
    'hours, weekly hours, hours per week, working hours, wochenstunden, wochenarbeitszeit, stunden pro woche, heures par semaine',
  openings: 'openings, number of openings, anzahl der stellen, nombre de postes',
  duration: 'duration, contract length, dauer, befristung, durée, duración, durata, duur',
};

const byWord = new Map(
  Object.entries(labels).flatMap(([label, words]) =>
    words.split(', ').map((word) => [word, label as Label] as const),
  ),
);

export interface Labelled {
  label: Label;
  /** The label as it is written. */
  word: string;
  value: string;
}

/** @example readLabel('**Standort:** Berlin') // → { label: 'place', word: 'Standort', value: 'Berlin' } */
export function readLabel(line: string): Labelled | undefined {
  if (line.length > 1000) return undefined;
  const plain = line
    .trim()
    .replace(/\*\*|__/g, '')
    .replace(/^\s*[-•*·]\s+/, '')
    .replace(/^(?:\p{Extended_Pictographic}|\ufe0f|\s)+/u, '');
  const [, word = '', value] = /^\s*([^:：\t]{2,40}?)\s*(?:[:：]|\t)\s*(\S.*)$/.exec(plain) ?? [];
  const label = byWord.get(word.toLowerCase().trim());
  return label && value ? { label, word: word.trim(), value: value.trim() } : undefined;
}
