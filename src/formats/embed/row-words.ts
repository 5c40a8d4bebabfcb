import { placeLine } from '../../i18n/places.ts';
import { valueInWords } from '../../i18n/words.ts';
import type { Posting } from '../../postings/posting.ts';

/** What a list on another website says of a posting beside its title. */
export interface RowWords {
  place: string;
  workplace: string;
  team?: string;
}

/** @example rowWords(posting) // → { place: 'Berlin, Germany', workplace: 'Hybrid', team: 'Engineering' } */
export const rowWords = (posting: Posting): RowWords => ({
  place: placeLine(posting.locale, posting),
  workplace: valueInWords(posting.locale, 'workplaceType', posting.workplaceType),
  ...(posting.team && { team: posting.team }),
});
