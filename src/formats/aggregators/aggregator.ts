/** What the files for aggregators have in common. */
import type { Posting } from '../../postings/posting.ts';
import type { AggregatorName } from '../../site/site.ts';
import { type Format, format, type Omission, type Piece, type Publication } from '../format.ts';
import { cdata, element, type Xml, xmlFrame, xmlLines } from '../text/xml.ts';
import { type Entry, type EntryOptions, entriesOf } from './entries.ts';
import type { Limit } from './limits.ts';

/** Elements by name, in their order; those without a value are left out, an empty text is an empty element. */
export interface Fields {
  readonly [name: string]: string | number | Fields | undefined;
}

export interface Aggregator extends EntryOptions {
  name: AggregatorName;
  root: string;
  /** Elements before the jobs. */
  head?(publication: Publication, count: number): Fields;
  /** An entry is left out by the first that concerns it. */
  limits: readonly Limit[];
  attributes?(entry: Entry): Readonly<Record<string, string>>;
  fields(entry: Entry, publication: Publication): Fields;
}

const fieldsToXml = (fields: Fields): Xml[] =>
  Object.entries(fields).flatMap(([name, value]) => {
    if (value === undefined) return [];
    return [element(name, {}, typeof value === 'object' ? fieldsToXml(value) : cdata(String(value)))];
  });

interface Sifted {
  entries: Entry[];
  omissions: Omission[];
}

/** The entries of the file, and what is missing in it. */
function sift(own: Aggregator, publication: Publication): Sifted {
  const { limits } = own;
  const concerned = new Map<Limit, Set<Posting>>(limits.map((limit) => [limit, new Set()]));
  const entries = entriesOf(publication, own).filter((entry) => {
    const concerning = limits.filter((limit) => limit.concerns(entry, publication));
    const barrier = concerning.find(({ isGap }) => !isGap);
    for (const limit of barrier ? [barrier] : concerning) concerned.get(limit)?.add(entry.posting);
    return !barrier;
  });
  const omissions = [...concerned].map(([{ reason, isGap = false }, postings]): Omission => {
    return { reason, isGap, postings: [...postings] };
  });
  return { entries, omissions: omissions.filter(({ postings }) => postings.length > 0) };
}

/** `/feeds/<name>.xml`, one file for all languages, where the site has switched it on. */
export const aggregator = (own: Aggregator): Format =>
  format<'site'>({
    id: own.name,
    mediaType: 'application/xml',
    scopes: ['site'],
    isWanted: ({ isPreview, site }) => !isPreview && site.aggregators.includes(own.name),
    path: (paths) => paths.aggregatorFeed(own.name),
    omissions: (publication) => sift(own, publication).omissions,
    render(publication) {
      const { entries } = sift(own, publication);
      const toJob = (entry: Entry): Xml =>
        element('job', own.attributes?.(entry) ?? {}, fieldsToXml(own.fields(entry, publication)));
      const jobs = [...Map.groupBy(entries, ({ posting }) => posting)].map(
        ([posting, ofPosting]): Piece => ({ posting, text: () => xmlLines(ofPosting.map(toJob)) }),
      );
      const [before, behind] = xmlFrame(own.root);
      const head = fieldsToXml(own.head?.(publication, entries.length) ?? {});
      return [before, xmlLines(head), ...jobs, behind];
    },
  });
