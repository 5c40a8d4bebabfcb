import type { Posting } from '../postings/posting.ts';
import { translate } from './translate.ts';

/** Where a candidate applies, and what the button says. */
export interface Apply {
  href: string;
  text: string;
  /** Whose site it leads to, as the text has it. */
  host?: string;
  /** Shown, since a button for e-mail does nothing where no program for it is set up. */
  email?: string;
}

/** An e-mail is prepared with a subject; a web address says whose site it leads to. */
export function makeApply({
  apply,
  locale,
  title,
  reference,
}: Pick<Posting, 'apply' | 'locale' | 'title' | 'reference'>): Apply {
  if (/^https:/i.test(apply)) {
    const host = new URL(apply).hostname.replace(/^www\./, '');
    return { href: apply, host, text: translate(locale, 'posting.apply.site', { host }) };
  }
  const subject =
    translate(locale, 'posting.apply.subject', { title }) + (reference ? ` (${reference})` : '');
  return {
    href: `mailto:${encodeURIComponent(apply).replace('%40', '@')}?subject=${encodeURIComponent(subject.toWellFormed())}`,
    text: translate(locale, 'posting.apply.email'),
    email: apply,
  };
}
