/** The pages of the peers as plain strings. */
import { type AdFields, isoDay, jobPosting, longDay, money } from './ad-words.ts';
import type { PeerSite } from './peer-site.ts';

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => entities[character] ?? '');

export interface FloorAd {
  fields: AdFields;
  slug: string;
  html: string;
}

export interface Printer {
  posting(ad: FloorAd): string;
  list(title: string, path: string, ads: readonly Omit<FloorAd, 'html'>[]): string;
}

/** Prints the pages of one language. */
export function makePrinter(site: PeerSite, segment: string): Printer {
  const locale = site.locales[segment];
  if (!locale) throw new RangeError(`Unexpected language \`${segment}\`, expected one of the site`);
  const { tag, direction, countries } = locale;
  const label = (name: string) => escapeHtml(locale.labels[name] ?? '');
  const countryName = (code: string) => escapeHtml(countries[code] ?? code);
  const countryPath = (code: string) => `/${segment}/country/${code.toLowerCase()}/`;
  const alternates = Object.entries(site.locales)
    .map(
      ([other, { tag: otherTag }]) =>
        `<link rel="alternate" hreflang="${otherTag}" href="${site.url}/${other}/">`,
    )
    .join('');
  const links = site.linked
    .map((code) => `<li><a href="${countryPath(code)}">${countryName(code)}</a></li>`)
    .join('');
  const languages = Object.entries(site.locales)
    .map(
      ([other, { tag: otherTag, name }]) =>
        `<li><a href="/${other}/" lang="${otherTag}">${escapeHtml(name)}</a></li>`,
    )
    .join('');
  const header = `<a class="skip" href="#main">${label('skip')}</a><header><nav><ul><li><a href="/${segment}/">${label('all')}</a></li>${links}</ul></nav></header>`;
  const footer = `<footer><p>${label('equal')}</p><nav aria-label="${label('languages')}"><ul>${languages}</ul></nav></footer>`;

  const page = (title: string, description: string, path: string, head: string, main: string): string =>
    `<!DOCTYPE html><html lang="${tag}" dir="${direction}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${title} | ${site.name}</title><meta name="description" content="${description}"><link rel="canonical" href="${site.url}${path}"><meta property="og:type" content="website"><meta property="og:title" content="${title}"><meta property="og:description" content="${description}"><meta property="og:url" content="${site.url}${path}">${alternates}<style>${site.css}</style>${head}</head><body>${header}<main id="main">${main}</main>${footer}</body></html>`;

  const fact = (name: string, value: string) => `<dt>${label(name)}</dt><dd>${value}</dd>`;
  const day = (name: string, value: string | Date) =>
    fact(name, `<time datetime="${isoDay(value)}">${longDay(value, tag)}</time>`);

  return {
    posting: ({ fields, slug, html }) => {
      const title = escapeHtml(fields.title);
      const pay = [fields.salaryMin, fields.salaryMax].map((amount) =>
        money(amount, tag, fields.salaryCurrency),
      );
      const facts = [
        fact('location', `${escapeHtml(fields.city)}, ${countryName(fields.country)}`),
        fact('level', escapeHtml(fields.level)),
        fact('team', escapeHtml(fields.team)),
        fact('employment', escapeHtml(fields.employmentType)),
        fact('workplace', escapeHtml(fields.workplaceType)),
        fact('pay', pay.join(' – ')),
        day('posted', fields.datePosted),
        day('closes', fields.validThrough),
        fact('reference', escapeHtml(fields.reference)),
      ].join('');
      const skills = fields.skills.map((skill) => `<li>${escapeHtml(skill)}</li>`).join('');
      const way = `<nav><ol><li><a href="/${segment}/">${label('home')}</a></li><li><a href="${countryPath(fields.country)}">${countryName(fields.country)}</a></li></ol></nav>`;
      const aside = `<aside><dl>${facts}</dl><ul class="skills">${skills}</ul><p><a class="apply" href="${escapeHtml(fields.apply)}">${label('apply')}</a></p><p>${escapeHtml(fields.contactName)}: <a href="mailto:${escapeHtml(fields.contactEmail)}">${escapeHtml(fields.contactEmail)}</a></p></aside>`;
      const head = `<script type="application/ld+json">${jobPosting(fields, site.name, site.url)}</script>`;
      const main = `${way}<h1>${title}</h1><div class="columns"><article>${html}</article>${aside}</div>`;
      return page(title, escapeHtml(fields.description), `/${segment}/jobs/${slug}/`, head, main);
    },
    list: (title, path, ads) => {
      const rows = ads
        .map(
          ({ fields, slug }) =>
            `<li><a href="/${segment}/jobs/${slug}/">${escapeHtml(fields.title)}</a> <small>${escapeHtml(fields.city)}, ${countryName(fields.country)}</small></li>`,
        )
        .join('');
      const main = `<h1>${escapeHtml(title)}</h1><p>${ads.length} ${label('open')}</p><ul>${rows}</ul>`;
      return page(escapeHtml(title), escapeHtml(title), path, '', main);
    },
  };
}
