/** Pictures for links as PNG files. */
import { type Node, Renderer } from '@takumi-rs/core';
import { shorten } from '../postings/shorten.ts';
import { type PictureCard, pictureSize } from '../views/pictures.ts';
import { type Fonts, openFonts } from './fonts.ts';
import type { Theme } from './theme.ts';

type Style = NonNullable<Node['style']>;

const text = (content: string, style: Style): Node => ({ type: 'text', text: content, style });
const box = (style: Style, children: Node[]): Node => ({
  type: 'container',
  style: { display: 'flex', flexDirection: 'column', ...style },
  children,
});

/** Pixels, by how long the title is. */
const titleSizes: [atMost: number, size: number][] = [
  [28, 92],
  [60, 72],
  [110, 56],
];

/** Twice as wide as other letters. */
const isWide = /[\u3000-\u9fff\uac00-\ud7ff\uff00-\uffef]/g;

function sizeOf(title: string): number {
  const length = title.length + (title.match(isWide)?.length ?? 0);
  return titleSizes.find(([atMost]) => length <= atMost)?.[1] ?? 48;
}

/** What fonts say they have and have: their ranges name arrows and emoji that none of them draws. */
const isPlain = /[\p{L}\p{M}\p{N}\p{P}\p{Zs}\p{Sc}\x20-\x7e]/u;

/** Signs are left out; a text without a font for its letters is left out whole, since boxes say less than nothing. */
function drawable(content: string, fonts: Fonts): string {
  const plain = [...content].filter((character) => isPlain.test(character)).join('');
  const kept = plain.replace(/\s+/g, ' ').trim();
  return fonts.cover(kept) ? kept : '';
}

function layOut({ dir, company, title, lines }: PictureCard, { accent, accentText }: Theme): Node {
  const [line = '', pay = ''] = lines;
  return box(
    {
      width: '100%',
      height: '100%',
      padding: '72px 80px',
      justifyContent: 'space-between',
      backgroundColor: accent.light,
      color: accentText.light,
      direction: dir,
      borderBottom: `24px solid ${accent.dark}`,
    },
    [
      text(company, { fontSize: 40, fontWeight: 600 }),
      text(shorten(title, 150), {
        fontSize: sizeOf(title),
        fontWeight: 750,
        lineHeight: 1.25,
        textWrap: 'balance',
      }),
      box({ gap: 8 }, [
        text(line, { fontSize: 38, fontWeight: 450 }),
        ...(pay ? [text(pay, { fontSize: 38, fontWeight: 650 })] : []),
      ]),
    ],
  );
}

/** Draws one card after the other of a site; the same card gives the same bytes. */
export function makeArtist(theme: Theme): (card: PictureCard) => Promise<Uint8Array> {
  const renderer = new Renderer();
  const fonts = openFonts(renderer);
  return async (card) => {
    const clean = (content: string) => drawable(content, fonts);
    const shown = {
      ...card,
      company: clean(card.company),
      title: clean(card.title),
      lines: card.lines.map(clean),
    };
    await fonts.load([shown.company, shown.title, ...shown.lines, '…'].join(''));
    return renderer.render(layOut(shown, theme), { ...pictureSize, format: 'png', lang: card.locale });
  };
}
