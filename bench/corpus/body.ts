import { type SectionKind, sectionKinds } from '../../src/postings/section-headings.ts';
import type { Random } from './random.ts';
import type { Words } from './words.ts';

export interface Slots {
  topics: readonly string[];
  tools: readonly string[];
  city: string;
  team: string;
  contact: string;
}

export interface Body {
  text: string;
  /** One sentence about the job. */
  summary: string;
}

const products = ['Lotse', 'Kontor', 'Slipway', 'Fathom', 'Bollard', 'Tidebook', 'Kranwerk', 'Quayside'];
const bullets: Record<SectionKind, number> = {
  responsibilities: 7,
  requirements: 6,
  'nice-to-have': 3,
  offer: 5,
  process: 3,
};

/** A body of five sections with bullets, of at least so many bytes: the introduction grows until it is that long. */
export function makeBody(words: Words, slots: Slots, random: Random, bytes: number): Body {
  const fill = (sentence: string): string => {
    const [tool = '', tool2 = ''] = random.several(slots.tools, 2);
    const values: Record<string, string> = {
      ...{ topic: random.pick(slots.topics), tool, tool2, product: random.pick(products) },
      ...{ city: slots.city, team: slots.team, contact: slots.contact },
      ...{ number: String(20 + random.below(60)), years: String(2 + random.below(6)) },
      days: String(25 + random.below(10)),
    };
    return sentence.replace(/\{(\w+)\}/g, (_, slot: string) => values[slot] ?? '');
  };
  const paragraph = (count: number): string =>
    random.several(words.sentences.intro, count).map(fill).join(words.separator);
  /** A third of the bullets carry markup, as those of people do. */
  const bullet = (sentence: string): string => {
    const mark = random.below(9);
    const [topic = ''] = slots.topics;
    if (mark === 0) return `- **${topic}**: ${fill(sentence)}`;
    if (mark === 1)
      return `- ${fill(sentence)} ([${topic}](https://www.halden.example/about/${random.below(40)}))`;
    return mark === 2 ? `- *${fill(sentence)}*` : `- ${fill(sentence)}`;
  };
  const section = (kind: SectionKind): string => {
    const sentences = random.several(words.sentences[kind], bullets[kind] + random.below(2));
    return `## ${words.headings[kind]}\n\n${sentences.map(bullet).join('\n')}\n`;
  };
  const summary = fill(random.pick(words.sentences.intro));
  const sections = sectionKinds.map(section).join('\n');
  const paragraphs = [paragraph(3)];
  let length = Buffer.byteLength(sections + paragraphs[0]);
  while (length < bytes) {
    const more = paragraph(2);
    paragraphs.push(more);
    length += Buffer.byteLength(more) + 2;
  }
  return { text: `${paragraphs.join('\n\n')}\n\n${sections}`, summary };
}
