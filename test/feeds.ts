/** Small boards as publications, and their files as a reader that is not ours reads them. */
import { XmlDocument, type XmlElement } from 'libxml2-wasm';
import type { Publication } from '../src/formats/format.ts';
import { formatFiles, formatOmissions, renderFile } from '../src/formats/index.ts';
import { aPosting } from '../src/postings/a-posting.ts';
import { makeBoard } from '../src/postings/board.ts';
import type { Posting } from '../src/postings/posting.ts';
import { source } from '../src/postings/source.ts';
import { parseSite } from '../src/site/parse-site.ts';
import { makePaths } from '../src/urls.ts';
import { siteYaml } from './small-board.ts';

export const usualBody = `${'Look after the park by the river. '.repeat(5)}\n\n## What we offer\n\n* A garden`;

export interface Board {
  /** Of every posting whose body is not given. */
  body?: string;
  /** By requisition. */
  bodies?: Record<string, string>;
  site?: Record<string, unknown>;
  today?: string;
  isPreview?: boolean;
}

/** A publication for 2026-11-23 with one aggregator, in English and German. */
export function publish(name: string, postings: Partial<Posting>[], board: Board = {}): Publication {
  const { body = usualBody, bodies = {}, today = '2026-11-23', isPreview = false } = board;
  const keys = { locales: ['en', 'de'], aggregators: [name], ...board.site };
  const { site } = parseSite(source('site.yaml', siteYaml(keys)));
  return {
    site,
    board: makeBoard(postings.map(aPosting), { today, policy: site }),
    paths: makePaths(site.url),
    isPreview,
    bodyOf: ({ requisition }) => bodies[requisition] ?? body,
  };
}

/** The text of an aggregator's file. */
export function printFeed(publication: Publication, name: string): string {
  const found = formatFiles(publication).find(({ file }) => file === `feeds/${name}.xml`);
  if (!found) throw new Error(`No file for ${name}`);
  return renderFile(publication, found);
}

/** A job as texts by element; elements within others have a path, `location/city`. */
export type Job = Record<string, string>;

function readElement(element: XmlElement, path: string, into: Job): void {
  let hasElements = false;
  for (let node = element.firstChild; node; node = node.next) {
    if (!('name' in node)) continue;
    hasElements = true;
    const child = node as XmlElement;
    readElement(child, path === '' ? child.name : `${path}/${child.name}`, into);
  }
  if (!hasElements && path !== '') into[path] = element.content;
}

/** The jobs of a file; throws when it is not well-formed. */
export function readJobs(xml: string): Job[] {
  using document = XmlDocument.fromString(xml);
  return document.root.find('job').map((node) => {
    const job: Job = {};
    const element = node as XmlElement;
    for (const { name, content } of element.attrs) job[`@${name}`] = content;
    readElement(element, '', job);
    return job;
  });
}

export const jobsOf = (name: string, postings: Partial<Posting>[], board?: Board): Job[] =>
  readJobs(printFeed(publish(name, postings, board), name));

/** Reason → requisitions. */
export const omissionsOf = (
  name: string,
  postings: Partial<Posting>[],
  board?: Board,
): Record<string, string[]> =>
  Object.fromEntries(
    formatOmissions(publish(name, postings, board)).map(({ reason, postings }) => [
      reason,
      postings.map(({ requisition }) => requisition),
    ]),
  );
