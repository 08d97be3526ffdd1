/**
 * Keys are places: `space | kind | story | number` in 13, 3, 20 and 17 bits of a safe integer. What one space, or one story,
 * holds of one kind is therefore one range of keys, and a full-text search is confined to it by that range: it neither reads nor
 * counts rows of another tenant.
 */
const SPACES = 2 ** 13;
const KINDS = ["said", "known", "person", "passage", "story"] as const;
const KIND_SLOTS = 2 ** 3;
const STORIES = 2 ** 20;
const NUMBERS = 2 ** 17;

export type Kind = (typeof KINDS)[number];

/** Both ends included. */
export interface KeyRange {
  readonly first: number;
  readonly last: number;
}

const within = (place: number, size: number): KeyRange => ({
  first: place * size,
  last: (place + 1) * size - 1,
});

/** Keys of the stories of a space: `space | story`. */
export const storiesOfSpace = (space: number): KeyRange => within(space, STORIES);

/** Keys of everything of a kind in a space. */
export const keysOfSpace = (kind: Kind, space: number): KeyRange =>
  within(space * KIND_SLOTS + KINDS.indexOf(kind), STORIES * NUMBERS);

/** Keys of everything of a kind in a story. */
export const keysOfStory = (kind: Kind, story: number): KeyRange => {
  const [space, serial] = [spaceOfStory(story), story % STORIES];
  return within((space * KIND_SLOTS + KINDS.indexOf(kind)) * STORIES + serial, NUMBERS);
};

/** Number of the space a story stands in. */
export const spaceOfStory = (story: number): number => Math.floor(story / STORIES);

/** Key of the story a thing stands in. */
export const storyOf = (key: number): number => {
  const [place, serial] = [Math.floor(key / (STORIES * NUMBERS)), Math.floor(key / NUMBERS) % STORIES];
  return Math.floor(place / KIND_SLOTS) * STORIES + serial;
};

/**
 * The key after the highest one in use, or the first of a range.
 * @throws RangeError when the range is used up (8,191 spaces, a million stories in one, 131,000 things of a kind in a story).
 */
export function nextKey(range: KeyRange, highest: number | null): number {
  const next = highest === null ? range.first : highest + 1;
  if (next > range.last || range.last >= SPACES * KIND_SLOTS * STORIES * NUMBERS) {
    throw new RangeError(`no key is left after ${highest ?? range.first}`);
  }
  return next;
}
