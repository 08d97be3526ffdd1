import type { Original, Recording, Space } from "./store/store.ts";
import type { Joined } from "./story/joined.ts";
import { match, same } from "./story/match.ts";
import type { Account, Story } from "./story/story.ts";
import { weave } from "./story/weave.ts";

/** How many stories a new document is held against. */
const CANDIDATES = 10;

/** A story with a new document woven in, why it is this one, and the ids of others the document would have joined. */
export interface Placed {
  readonly story: Story;
  readonly joined: Joined;
  readonly rivals: readonly string[];
}

/** Finds the story of a new document: where a manager put it before, that of the text it repeats, the one it is like, or its own. */
export async function placing(
  found: Account,
  original: Original | null,
  store: Recording,
  space: Space,
): Promise<Placed> {
  const placed = await store.arrangements.placed(space, found.source.document);
  if (placed !== null) return into(placed, { type: "placed", by: "a manager" }, []);
  if (original !== null) return into(original.story, { type: "copy", of: original.document }, []);
  const nearest = match(found, await store.stories.near(space, found, CANDIDATES));
  if (nearest === null) return { story: weave(null, found), joined: { type: "opened" }, rivals: [] };
  return into(
    nearest.story.id,
    nearest.joined,
    nearest.rivals.map(rival => rival.id),
  );

  async function into(id: string, joined: Joined, rivals: readonly string[]): Promise<Placed> {
    return { story: weave(await store.stories.get(space, id), found), joined, rivals };
  }
}

/**
 * A document that could have gone to either of two stories may show that they are one: then the younger is put into the older.
 * Returns the story that now holds it.
 */
export async function joining(
  placed: Placed,
  found: Account,
  store: Recording,
  space: Space,
): Promise<Story> {
  const { story, rivals } = placed;
  if (rivals.length === 0) return story;
  const candidates = await store.stories.near(space, found, CANDIDATES);
  const other = same(
    story,
    candidates.filter(({ id }) => rivals.includes(id)),
  );
  if (other === null) return story;
  const older = (other.story.firstSeen ?? "") < (story.firstSeen ?? "") ? other.story.id : story.id;
  const younger = older === story.id ? other.story.id : story.id;
  const { names, words, figures } = other.shared;
  const reason = [...names, ...figures, ...words].join(", ");
  const merged = await store.arrangements.merge(space, older, younger, null, reason);
  return merged === null ? story : ((await store.stories.get(space, older)) ?? story);
}
