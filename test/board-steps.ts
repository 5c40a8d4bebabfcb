/** What may happen between two builds: HR, the company, the calendar, and whoever gets at the folders. */
import { appendFileSync, cpSync, existsSync, mkdirSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { damageFile, damages } from './damages.ts';
import { type Dice, makeDice } from './random.ts';
import {
  type BoardState,
  dayOf,
  locales,
  makeBody,
  makeRequisition,
  makeText,
  moreLocales,
  type Requisition,
  type Text,
  textPath,
  words,
} from './random-board.ts';
import { listFiles } from './site-files.ts';

/** The folders of a history. */
export interface World {
  contentDir: string;
  outDir: string;
  cacheDir: string;
  /** Copies of the cache after earlier steps. */
  oldCaches: string;
}

/** Changes the state or the folders and says what it did; nothing when there is nothing to do it to. */
type Step = (state: BoardState, dice: Dice, world: World) => string | undefined;

interface Ad {
  requisition: Requisition;
  locale: string;
  text: Text;
}

const adsOf = (state: BoardState): Ad[] =>
  state.requisitions.flatMap((requisition) =>
    Object.entries(requisition.texts).map(([locale, text]) => ({ requisition, locale, text })),
  );

const nameOf = ({ requisition, locale }: Ad): string => `${requisition.name}.${locale}`;

/** A step on one posting, if there is any. */
const onAd =
  (change: (ad: Ad, state: BoardState, dice: Dice, world: World) => string | undefined): Step =>
  (state, dice, world) => {
    const ads = adsOf(state);
    if (ads.length === 0) return undefined;
    const ad = dice.pick(ads);
    const said = change(ad, state, dice, world);
    return said && `${nameOf(ad)}: ${said}`;
  };

/** Sets a field of one posting, or takes it out. */
const field = (name: string, values: readonly (string | number | boolean | undefined)[]): Step =>
  onAd(({ text: { fields } }, _, dice) => setField(fields, name, dice.pick(values)));

/** Sets a field of all translations, or takes it out. */
const shared = (name: string, values: readonly (string | number | boolean | undefined)[]): Step =>
  onAd(({ requisition: { fields } }, _, dice) => setField(fields, name, dice.pick(values)));

function setField(
  fields: Text['fields'],
  name: string,
  value: string | number | boolean | string[] | undefined,
): string {
  if (value === undefined) delete fields[name];
  else fields[name] = value;
  return `${name} ${JSON.stringify(value) ?? 'taken out'}`;
}

const date = (name: string, spans: readonly number[]): Step =>
  onAd(({ requisition: { fields } }, { now }, dice) => {
    const day = dayOf(now, dice.pick(spans));
    // A closing date before the first day would be an error of its own.
    if (name === 'validThrough' && String(fields['datePosted']) > day) fields['datePosted'] = day;
    if (name === 'datePosted' && String(fields['validThrough']) < day) delete fields['validThrough'];
    return setField(fields, name, day);
  });

const site =
  (key: string, values: (state: BoardState, dice: Dice) => unknown): Step =>
  (state, dice) => {
    const value = values(state, dice);
    if (value === undefined) delete state.site[key];
    else state.site[key] = value;
    return `site.yaml: ${key} ${JSON.stringify(value) ?? 'taken out'}`;
  };

const someFile = (folder: string, dice: Dice): string | undefined => {
  const files = listFiles(folder);
  return files.length > 0 ? dice.pick(files) : undefined;
};

const usedValues = (state: BoardState, name: string): unknown[] => [
  ...new Set(
    adsOf(state).flatMap(({ requisition, text }) => text.fields[name] ?? requisition.fields[name] ?? []),
  ),
];

const later =
  (unit: number, counts: readonly number[]): Step =>
  (state, dice) => {
    state.now = new Date(Date.parse(state.now) + dice.pick(counts) * unit).toISOString();
    return `it is ${state.now}`;
  };

const hour = 3_600_000;

const hr: Record<string, Step> = {
  title: field('title', words.title),
  description: field('description', ['Short.', 'Longer & <better>.', undefined]),
  team: field('team', [...words.team, undefined]),
  city: field('city', [...words.city, undefined]),
  skills: onAd(({ text }, _, dice) =>
    setField(text.fields, 'skills', dice.shuffle(['a', 'b', 'c']).slice(1)),
  ),
  body: onAd(({ text }, _, dice) => {
    text.body = makeBody(dice);
    return 'another body';
  }),
  slug: onAd(({ requisition, text }, _, dice) =>
    setField(text.fields, 'slug', dice.pick([undefined, `${requisition.name}-x`, ...words.name])),
  ),
  slugCase: onAd(({ requisition, text }) => setField(text.fields, 'slug', requisition.name.toUpperCase())),
  teamCase: (state, dice) => {
    const used = usedValues(state, 'team').map(String);
    if (used.length === 0) return undefined;
    const team = dice.pick(used);
    const next = dice.pick([team.toLowerCase(), team.toUpperCase()]);
    const isEverywhere = dice.chance(0.8);
    const ads = adsOf(state).filter(({ text }) => text.fields['team'] === team);
    for (const { text } of isEverywhere ? ads : ads.slice(0, 1)) text.fields['team'] = next;
    return `team ${team} is ${next} in ${isEverywhere ? 'all' : 'one'}`;
  },
  unlisted: field('unlisted', [true, undefined]),
  draft: field('draft', [true, undefined]),
  level: shared('level', words.level),
  country: onAd(({ requisition }, state, dice) => {
    const countries = dice.shuffle(words.country).slice(0, 1 + dice.below(2));
    for (const ad of adsOf(state)) {
      if (ad.requisition === requisition && countries.length > 1) delete ad.text.fields['city'];
    }
    return setField(requisition.fields, 'country', countries);
  }),
  workplaceType: shared('workplaceType', [...words.workplaceType, undefined]),
  apply: shared('apply', words.apply),
  reference: shared('reference', ['A-1', 'B & C', undefined]),
  openings: shared('openings', [2, 3, undefined]),
  salary: onAd(({ requisition: { fields } }, _, dice) => {
    const isPaid = dice.chance(0.7);
    setField(fields, 'salaryCurrency', isPaid ? 'EUR' : undefined);
    setField(fields, 'salaryPeriod', isPaid ? 'YEAR' : undefined);
    return setField(fields, 'salaryMin', isPaid ? dice.pick([30000, 45000.5]) : undefined);
  }),
  closingDate: date('validThrough', [-400, -100, -2, -1, 0, 1, 2, 30]),
  noClosingDate: shared('validThrough', [undefined]),
  datePosted: date('datePosted', [-400, -60, -14, -13, -1, 0, 1, 5]),
  add: (state, dice) => {
    const name = `${dice.pick(words.name)}-${dice.below(1000)}`;
    state.requisitions.splice(
      dice.below(state.requisitions.length + 1),
      0,
      makeRequisition(dice, state, name),
    );
    return `${name} is new`;
  },
  delete: (state, dice) => {
    const [gone] = state.requisitions.splice(dice.below(state.requisitions.length), 1);
    return gone && `${gone.name} is deleted`;
  },
  rename: onAd(({ requisition }, _, dice) => {
    requisition.name = `${dice.pick(words.name)}-${dice.below(1000)}`;
    return `renamed to ${requisition.name}`;
  }),
  exchangeNames: (state, dice) => {
    const [a, b] = dice.shuffle(state.requisitions);
    if (!a || !b) return undefined;
    [a.name, b.name] = [b.name, a.name];
    return `${a.name} and ${b.name} exchange their names`;
  },
  translate: onAd(({ requisition }, state, dice) => {
    const missing = state.site.locales.filter((locale) => !requisition.texts[locale]);
    if (missing.length === 0) return undefined;
    const locale = dice.pick(missing);
    requisition.texts[locale] = makeText(dice, locale);
    return `translated to ${locale}`;
  }),
  removeTranslation: onAd(({ requisition, locale }) => {
    delete requisition.texts[locale];
    return 'taken out';
  }),
  move: onAd(({ text }, _, dice) => {
    text.folder = dice.pick(words.folder);
    return `in the folder "${text.folder}"`;
  }),
  lineEnds: onAd(({ text }, _, dice) => {
    text.lineEnd = dice.pick(['\n', '\r\n']);
    return `lines end in ${JSON.stringify(text.lineEnd)}`;
  }),
  tagCase: onAd(({ text, locale }, _, dice) => {
    text.tag = dice.pick([locale, locale.toLowerCase(), locale.toUpperCase()]);
    return `the name of the file says ${text.tag}`;
  }),
  touch: onAd(({ requisition, text }, { now }, _, { contentDir }) => {
    const path = join(contentDir, textPath(requisition, text));
    if (existsSync(path)) utimesSync(path, new Date(now), new Date(now));
    return 'touched';
  }),
};

const pages: Record<string, Step> = {
  addPage: ({ pages, site }, dice) => {
    const page = { name: dice.pick(['about', 'benefits', 'team']), locale: dice.pick(site.locales) };
    if (pages.some(({ name, locale }) => name === page.name && locale === page.locale)) return undefined;
    pages.push({ ...page, title: dice.pick(words.title), body: makeBody(dice) });
    return `pages: ${page.name}.${page.locale} is new`;
  },
  editPage: ({ pages }, dice) => {
    if (pages.length === 0) return undefined;
    const page = dice.pick(pages);
    if (dice.chance(0.5)) page.title = dice.pick(words.title);
    else page.body = makeBody(dice);
    return `pages: ${page.name}.${page.locale} is another`;
  },
  removePage: ({ pages }, dice) => {
    const [gone] = pages.splice(dice.below(pages.length), 1);
    return gone && `pages: ${gone.name}.${gone.locale} is deleted`;
  },
};

const company: Record<string, Step> = {
  name: site('name', (_, dice) => dice.pick(['Example', 'Example & Söhne', 'Other'])),
  url: site('url', (_, dice) =>
    dice.pick(['https://careers.example.com', 'https://example.com/careers', 'http://localhost:8080/a/b/']),
  ),
  timeZone: site('timeZone', (_, dice) =>
    dice.pick(['Pacific/Kiritimati', 'Europe/Berlin', 'Pacific/Pago_Pago']),
  ),
  keepDays: site('closed', (_, dice) =>
    dice.pick([undefined, { keepDays: 0 }, { keepDays: 2 }, { keepDays: 3650 }]),
  ),
  privacyPolicy: site('privacyPolicy', (_, dice) =>
    dice.pick([undefined, { en: 'https://example.com/privacy' }, { de: 'https://example.com/datenschutz' }]),
  ),
  navigation: site('pages', ({ pages }, dice) =>
    dice.pick([undefined, dice.shuffle([...new Set(pages.map(({ name }) => name))])]),
  ),
  organization: site('organization', (_, dice) =>
    dice.pick([undefined, { url: 'https://example.com', employees: 5 }]),
  ),
  rules: site('rules', (_, dice) =>
    dice.pick([
      undefined,
      { 'pay-range': 'warning' },
      { 'translations-agree': 'off' },
      { 'pay-range': 'error' },
    ]),
  ),
  levels: site('levels', (state, dice) =>
    dice.pick([undefined, usedValues(state, 'level'), words.level, [dice.pick(words.level)]]),
  ),
  teams: site('teams', (state, dice) => {
    const used = usedValues(state, 'team');
    return dice.pick([undefined, used, [dice.pick(words.team)]]);
  }),
  order: site('locales', ({ site }, dice) => dice.shuffle(site.locales)),
  defaultLocale: site('defaultLocale', ({ site }, dice) => dice.pick(site.locales)),
  addLocale: site('locales', ({ site }, dice) => [
    ...new Set([...site.locales, dice.pick([...locales, ...moreLocales])]),
  ]),
  removeLocale: (state, dice) => {
    const gone = dice.pick(state.site.locales);
    state.site.locales = state.site.locales.filter((locale) => locale !== gone);
    if (gone === (state.site['defaultLocale'] ?? 'en')) state.site['defaultLocale'] = state.site.locales[0];
    // Some forget the texts, which is an error.
    if (dice.chance(0.8)) {
      for (const { texts } of state.requisitions) delete texts[gone];
      state.pages = state.pages.filter(({ locale }) => locale !== gone);
    }
    return `site.yaml: without ${gone}`;
  },
};

const calendar: Record<string, Step> = {
  hours: later(hour, [1, 5, 11, 13]),
  days: later(24 * hour, [1, 1, 1, 2, 3]),
  weeks: later(24 * hour, [7, 14, 50, 181, 400]),
  back: later(24 * hour, [-1, -3, -40]),
};

const command: Record<string, Step> = {
  drafts: (state) => {
    state.drafts = !state.drafts;
    return `drafts ${state.drafts ? 'shown' : 'hidden'}`;
  },
  search: (state, dice) => {
    state.searches = 1 + dice.below(2);
    return `${state.searches} builds with search`;
  },
  again: () => 'the same again',
};

/** Content that is wrong; the history takes it back after the build. */
const slips: Record<string, Step> = {
  wrongLevel: shared('level', ['wizard']),
  noBody: onAd(({ text }) => {
    text.body = '';
    return 'no body';
  }),
  second: onAd(({ requisition, locale, text }, state) => {
    state.files[`postings/second/${requisition.name}.${locale}.md`] = `---\n---\n${text.body}`;
    return 'a second file';
  }),
  brokenSite: (state) => {
    state.files['site.yaml'] = 'name: [';
    return 'site.yaml is no YAML';
  },
  nothing: (state) => {
    state.requisitions = [];
    return 'no posting at all';
  },
};

/** The two pages beside the languages stay: they tell a site from other folders, which a build refuses to replace. */
const output: Record<string, Step> = {
  deleteFile: (_, dice, { outDir }) => {
    const file = someFile(outDir, dice);
    if (!file?.includes('/')) return undefined;
    rmSync(join(outDir, file));
    return `${file} of the site is deleted`;
  },
  deleteFolder: (_, dice, { outDir }) => {
    const file = someFile(outDir, dice);
    if (!file?.includes('/')) return undefined;
    rmSync(join(outDir, dirname(file)), { recursive: true });
    return `${dirname(file)} of the site is deleted`;
  },
  damageFile: (_, dice, { outDir }) => {
    const file = someFile(outDir, dice);
    if (!file) return undefined;
    const name = dice.pick(['cut off', 'emptied', 'zeros', 'one bit flipped', 'a folder'] as const);
    damageFile(name, join(outDir, file), outDir);
    return `${file} of the site is damaged: ${name}`;
  },
  appendToFile: (_, dice, { outDir }) => {
    const file = someFile(outDir, dice);
    if (file) appendFileSync(join(outDir, file), '<p>Injected</p>');
    return file && `${file} of the site is longer`;
  },
  deleteSite: (_, __, { outDir }) => {
    rmSync(outDir, { recursive: true, force: true });
    return 'the site is deleted';
  },
};

/** Copies of the cache are made later on, and what may not be read cannot be copied. */
const copyableDamages = damages.filter((name) => name !== 'unreadable');

/** Folders that a build keeps beside the site. */
const beside = (outDir: string): string[] =>
  readdirSync(dirname(outDir))
    .filter((name) => name.startsWith('.'))
    .sort()
    .map((name) => join(dirname(outDir), name));

const drafts: Record<string, Step> = {
  deleteDraft: (_, dice, { outDir }) => {
    const folders = beside(outDir);
    if (folders.length === 0) return undefined;
    const folder = dice.pick(folders);
    rmSync(folder, { recursive: true });
    return `${basename(folder)} is deleted`;
  },
  damageDraft: (_, dice, { outDir }) => {
    const files = beside(outDir).flatMap((folder) => listFiles(folder).map((file) => join(folder, file)));
    if (files.length === 0) return undefined;
    const [file, name] = [dice.pick(files), dice.pick(copyableDamages)];
    damageFile(name, file, outDir);
    return `${relative(dirname(outDir), file)} is damaged: ${name}`;
  },
};

const cache: Record<string, Step> = {
  deleteCacheFile: (_, dice, { cacheDir }) => {
    const file = someFile(cacheDir, dice);
    if (file) rmSync(join(cacheDir, file));
    return file && `${file} of the cache is deleted`;
  },
  deleteCache: (_, __, { cacheDir }) => {
    for (const file of listFiles(cacheDir)) rmSync(join(cacheDir, file));
    return 'every file of the cache is deleted';
  },
  damageCacheFile: (_, dice, { cacheDir }) => {
    const file = someFile(cacheDir, dice);
    if (!file) return undefined;
    const name = dice.pick(copyableDamages);
    damageFile(name, join(cacheDir, file), cacheDir);
    return `${file} of the cache is damaged: ${name}`;
  },
  keepCache: (_, dice, { cacheDir, oldCaches }) => {
    const copy = join(oldCaches, String(dice.below(3)));
    rmSync(copy, { recursive: true, force: true });
    copyFiles(cacheDir, copy);
    return `the cache is copied to ${copy.slice(-1)}`;
  },
  restoreCache: (_, dice, { cacheDir, oldCaches, outDir }) => {
    const name = String(dice.below(3));
    if (!existsSync(join(oldCaches, name))) return undefined;
    for (const file of listFiles(cacheDir)) rmSync(join(cacheDir, file));
    copyFiles(join(oldCaches, name), cacheDir);
    const isClone = dice.chance(0.3);
    if (isClone) rmSync(outDir, { recursive: true, force: true });
    return `the cache is that of copy ${name}${isClone ? ', and there is no site' : ''}`;
  },
};

function copyFiles(from: string, to: string): void {
  for (const file of listFiles(from)) {
    mkdirSync(dirname(join(to, file)), { recursive: true });
    rmSync(join(to, file), { recursive: true, force: true });
    cpSync(join(from, file), join(to, file));
  }
}

interface Group {
  /** How often something of it happens, against the others. */
  weight: number;
  steps: Readonly<Record<string, Step>>;
}

const groups: readonly Group[] = [
  { weight: 40, steps: hr },
  { weight: 5, steps: pages },
  { weight: 12, steps: company },
  { weight: 12, steps: calendar },
  { weight: 5, steps: command },
  { weight: 5, steps: slips },
  { weight: 8, steps: output },
  { weight: 3, steps: drafts },
  { weight: 11, steps: cache },
];

const steps: Readonly<Record<string, Step>> = Object.assign({}, ...groups.map((group) => group.steps));

/** A step, and where its chance begins: it does the same in any history that has come to the same. */
export interface Event {
  step: string;
  seed: number;
}

export function makeHistory(dice: Dice, length: number): Event[] {
  const lots = groups.flatMap((group) => Array.from({ length: group.weight }, () => group.steps));
  return Array.from({ length }, () => ({
    step: dice.pick(Object.keys(dice.pick(lots))),
    seed: dice.below(2 ** 31),
  }));
}

/** Says what happened; nothing when nothing could. */
export const happen = ({ step, seed }: Event, state: BoardState, world: World): string | undefined =>
  steps[step]?.(state, makeDice(seed), world);
