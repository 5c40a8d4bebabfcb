/** Where a text without a form names the job. */
import { isHeadingLine, kindOfLine } from '../markdown/heading-line.ts';
import { readLabel } from './labels.ts';

const opening =
  /^\s*(?:the|as (?:a|an|our|the)|we(?:'re| are) (?:looking for|hiring|seeking) (?:a|an)|als|wir suchen (?:eine?n?)|en tant que|nous recherchons une?|como|buscamos una?|come|cerchiamo una?)\s+/iu;
const role =
  /(engineer|developer|manager|designer|analyst|architect|consultant|specialist|scientist|director|lead|officer|assistant|technician|nurse|accountant|administrator|coordinator|representative|advis[eo]r|researcher|entwickler|ingenieur|leiter|berater|fachkraft|mitarbeiter|kauf(?:mann|frau)|développeu|ingénieur|responsable|chargé|desarrollador|ingenier|sviluppatore|ingegnere)/iu;
const capitalised =
  /^(?:\p{Lu}[\p{L}\p{N}+#./&-]*(?:\s+(?=\p{Lu}|&|of\b|for\b|and\b)(?:\p{Lu}[\p{L}\p{N}+#./-]*|&|of|for|and)){0,7})/u;

/** @example titleInProse('The Senior Backend Engineer II operates …') // → 'Senior Backend Engineer II' */
export function titleInProse(line: string): string | undefined {
  const start = opening.exec(line);
  const found = start && capitalised.exec(line.slice(start[0].length))?.[0].trim();
  return found && role.test(found) ? found : undefined;
}

/** Whether a line may be the title of a text that it opens. */
export function isTitleLine(line: string): boolean {
  const text = line.replace(/^#{1,6}\s+|\*\*/g, '').trim();
  const isShort = text.length <= 100 && text.split(/\s+/).length <= 12;
  const isPlain = !/[.!?;:：]$/.test(text) && !/^[\s•*\-–—]/.test(text) && !/https?:|@/.test(text);
  return isShort && isPlain && kindOfLine(text) === undefined && readLabel(line) === undefined;
}

/** Whether a line speaks of the website that a text was copied from, and not of the job. */
export const isWebsiteSpeak = (line: string): boolean =>
  !isHeadingLine(line, false) &&
  /\b(this|the) (list|page|menu|filter|website|site)\b/i.test(line) &&
  /\b(countries|language|versions?|results|cookies|displayed|filters?|sorted)\b/i.test(line);
