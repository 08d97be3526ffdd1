/** "KYIV, Ukraine", "LONDON", "WASHINGTON, D.C.": capitals first, then at most a few words. */
const PLACE =
  /^\p{Lu}[\p{Lu}.’'-]+(?:[ /]\p{Lu}[\p{Lu}.’'-]*){0,3}(?:, (?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d)\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*){0,2})?/u;
const DATE = /^,? ?(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.? \d{1,2}(?:, \d{4})?/i;
const AGENCY = /^ ?\([^()]{2,40}\)/;
const DASH = /^ ?(?:—|–|--|-)\s/;
const DATELINE_LIMIT = 120;

/**
 * How many characters at the start of a line are its dateline, dash included: place in capitals, date and agency optional
 * ("KYIV (Reuters) —", "PARIS, Feb. 3 —", "LAGOS, Nigeria — "); 0 where there is none.
 */
export function datelineLength(line: string): number {
  const head = line.slice(0, DATELINE_LIMIT);
  let at = PLACE.exec(head)?.[0].length ?? 0;
  if (at === 0) return 0;
  for (const part of [DATE, AGENCY, DATE]) at += part.exec(head.slice(at))?.[0].length ?? 0;
  const dash = DASH.exec(head.slice(at))?.[0].length ?? 0;
  return dash === 0 ? 0 : at + dash;
}
