/** One job ad of the corpus: the same for the same seed, shape, number and revision. */
import { addDays, type CalendarDate } from '../../src/postings/calendar-date.ts';
import { makeBody } from './body.ts';
import { makeRandom } from './random.ts';
import { bodyBytesOf, placeOf, type Shape } from './shapes.ts';
import { wordsOf } from './words.ts';

export interface AdRequest {
  seed: string;
  shape: Shape;
  /** Number of the ad, from 0. */
  index: number;
  /** 0: as it was first written. */
  revision?: number;
}

export interface Ad {
  /** Last segment of the address of its page. */
  slug: string;
  locale: string;
  country: string;
  title: string;
  validThrough: CalendarDate;
  /** Frontmatter and body, as a file of the posting format. */
  text: string;
}

/** The day on which every ad is open; on the next one `closingAd` is closed. */
export const benchDay: CalendarDate = '2026-11-20';
export const closingAd = 2;

const pays: Record<string, number> = { intern: 22, junior: 38, mid: 50, senior: 64, staff: 78, lead: 88 };
const tools =
  'TypeScript, PostgreSQL, Python, SAP TM, Excel, Kafka, Grafana, Terraform, Power BI, Figma, Go, Kotlin, dbt, QGIS, Jira'.split(
    ', ',
  );
const contacts =
  'Ines Calder, Jonas Wirth, Amina Haddad, Paulo Teles, Mika Sato, Ewa Lis, Claire Morel, Diego Salas'.split(
    ', ',
  );

/** JSON is YAML; quotes also keep `NO` from becoming a refusal. */
const toYaml = (fields: Record<string, unknown>): string =>
  Object.entries(fields)
    .map(([name, value]) => `${name}: ${isDate(value) ? value : JSON.stringify(value)}\n`)
    .join('');

const isDate = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);

export function makeAd({ seed, shape, index, revision = 0 }: AdRequest): Ad {
  const random = makeRandom(`${seed} ${shape} ${index}`);
  const { locale, country } = placeOf(shape, index, random);
  const words = wordsOf(locale);
  const level = random.pick(Object.keys(pays));
  const topics = random.several(words.topics, 3);
  const plain = (words.levels[level] ?? '{title}').replace('{title}', random.pick(words.titles));
  const title = `${plain.charAt(0).toUpperCase()}${plain.slice(1)}, ${topics[revision % topics.length]}`;
  const slots = {
    topics,
    tools: random.several(tools, 4),
    city: random.pick(country.cities),
    team: random.pick(words.teams),
    contact: random.pick(contacts),
  };
  const pay = ((pays[level] ?? 0) * 1000 + random.below(60) * 100 + revision * 500) * country.factor;
  const slug = `hf-${100_000 + index}`;
  const validThrough = index === closingAd ? benchDay : addDays(benchDay, 10 + random.below(180));
  const body = makeBody(words, slots, random, bodyBytesOf(shape));
  const fields = {
    locale,
    title,
    country: country.code,
    level,
    datePosted: addDays(benchDay, -random.below(200)),
    validThrough,
    apply: `https://apply.halden.example/${slug}`,
    workplaceType: random.pick(['on-site', 'hybrid', 'remote']),
    city: slots.city,
    team: slots.team,
    employmentType:
      level === 'intern' ? 'INTERN' : random.pick(['FULL_TIME', 'FULL_TIME', 'PART_TIME', 'TEMPORARY']),
    salaryMin: Math.round(pay / 100) * 100,
    salaryMax: Math.round((pay * 1.25) / 100) * 100,
    salaryCurrency: country.currency,
    salaryPeriod: 'YEAR',
    reference: slug.toUpperCase(),
    skills: slots.tools,
    contactName: slots.contact,
    contactEmail: 'people@halden.example',
    description: body.summary,
  };
  return {
    slug,
    locale,
    country: country.code,
    title,
    validThrough,
    text: `---\n${toYaml(fields)}---\n\n${body.text}`,
  };
}
