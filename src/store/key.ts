/**
 * Keys are places: `space | story | entry` in 13, 22 and 18 bits of a safe integer. A space or a story is therefore one range of
 * keys, and a full-text search is confined to it by that range: it neither reads nor counts rows of another tenant.
 */
export const ENTRIES = 2 ** 18;
const STORIES = 2 ** 22;
const SPACES = 2 ** 13;

/** Both ends included. */
export interface KeyRange {
  readonly first: number;
  readonly last: number;
}

const within = (place: number, size: number): KeyRange => ({
  first: place * size,
  last: (place + 1) * size - 1,
});

/** Keys of the stories of a space. */
export const storiesOfSpace = (space: number): KeyRange => within(space, STORIES);

/** Keys of everything that stands in the stories of a space. */
export const entriesOfSpace = (space: number): KeyRange => within(space, STORIES * ENTRIES);

/** Keys of everything that stands in a story. */
export const entriesOfStory = (story: number): KeyRange => within(story, ENTRIES);

/** Key of the story an entry stands in. */
export const storyOfEntry = (entry: number): number => Math.floor(entry / ENTRIES);

/**
 * The key after the highest one in use, or the first of a range.
 * @throws RangeError when the range is used up (8,191 spaces, 4 million stories in one, 260,000 entries in a story).
 */
export function nextKey(range: KeyRange, highest: number | null): number {
  const next = highest === null ? range.first : highest + 1;
  if (next > range.last || range.last >= SPACES * STORIES * ENTRIES) {
    throw new RangeError(`no key is left after ${highest ?? range.first}`);
  }
  return next;
}
