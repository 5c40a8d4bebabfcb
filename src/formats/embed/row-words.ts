import { payInWords } from '../../i18n/pay.ts';
import { placeLine } from '../../i18n/places.ts';
import { valueInWords } from '../../i18n/words.ts';
import type { Posting } from '../../postings/posting.ts';

/** What a list on another website says of a posting beside its title. */
export interface RowWords {
  place: string;
  workplace: string;
  team?: string;
  pay?: string;
}

/** @example rowWords(posting) // → { place: 'Berlin, Germany', workplace: 'Hybrid', team: 'Engineering' } */
export function rowWords(posting: Posting): RowWords {
  const { locale, workplaceType, team } = posting;
  const pay = payInWords(locale, posting);
  return {
    place: placeLine(locale, posting),
    workplace: valueInWords(locale, 'workplaceType', workplaceType),
    ...(team && { team }),
    ...(pay && { pay }),
  };
}
