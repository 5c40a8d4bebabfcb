/** The level that a job title names, in the languages that most titles are written in. */
const words: readonly [level: string, pattern: RegExp][] = [
  [
    'intern',
    /\b(intern|internship|trainee|praktik\w*|stagiaire|stage|werkstudent\w*|working student|becari[oa]|estágio|estagiári[oa]|tirocin\w+|stażyst\w+)(?!\p{L})/iu,
  ],
  ['executive', /\b(chief|c[etfop]o|vp|vice president|geschäftsführ\w+)(?!\p{L})/iu],
  ['director', /\b(director|direktor\w*|directeur|directrice|directora?|head of|dyrektor)(?!\p{L})/iu],
  ['principal', /\bprincipal(?!\p{L})/iu],
  ['staff', /\bstaff (?=\p{L})/iu],
  ['senior', /\b(senior|sr\.?|sénior|sênior|starszy|erfahrene\w*|expérimenté\w*)(?!\p{L})|シニア/iu],
  ['lead', /(?<!\p{L})(team|tech)?[ -]?(lead|leader|teamleit\w+)(?!\p{L})/iu],
  ['manager', /\b(engineering|people|plant|country|store|branch) manager(?!\p{L})/iu],
  ['junior', /\b(junior|jr\.?|graduate|entry[ -]level|berufseinsteiger\w*|débutant\w*|młodszy)(?!\p{L})/iu],
  ['mid', /\b(mid|mid-level|medior|intermediate|confirmé\w*)(?!\p{L})/iu],
];

/** @example levelInTitle('Senior Backend Engineer II') // → 'senior' */
export const levelInTitle = (title: string): string | undefined =>
  words.find(([, pattern]) => pattern.test(title))?.[0];
