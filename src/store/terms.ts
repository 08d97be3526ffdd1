import type { Kysely } from "kysely";
import { signatureOf } from "../story/signature.ts";
import type { Account, Story } from "../story/story.ts";
import { strongest } from "../story/strongest.ts";
import { lengthOf } from "../story/weights.ts";
import { insertAll } from "./bulk.ts";
import { rowsOf } from "./direct.ts";
import type { Schema } from "./schema.ts";
import type { Space } from "./store.ts";

/**
 * Terms a story is found by, and terms of an account that are looked up. With these the story that `match` chooses was among the
 * first ten in each of 44 joins of 700 articles.
 */
const OF_STORY = 16;
const OF_ACCOUNT = 16;
/** Stories looked at for each term, those it weighs most in. */
const POSTINGS = 200;

/** Writes the strongest terms of a story over those it had. */
export async function writeTerms(
  db: Kysely<Schema>,
  space: string,
  key: number,
  { signature }: Story,
  isStored: boolean,
): Promise<void> {
  const length = lengthOf(signature.terms) || 1;
  if (isStored) await db.deleteFrom("term").where("story", "=", key).execute();
  const rows = strongest(Object.entries(signature.terms), OF_STORY).map(([term, weight]) => ({
    space,
    term,
    story: key,
    share: weight / length,
  }));
  await insertAll(db, "term", ["space", "term", "story", "share"], rows);
}

/**
 * Keys of the stories of a space that share the strongest terms of an account: their cosine over these terms, likeliest first.
 * The work is bounded by `OF_ACCOUNT * POSTINGS` rows however many stories there are. A query a term and the sums here: as one query of
 * sixteen parts it took SQLite three times as long.
 */
export async function nearestStories(
  db: Kysely<Schema>,
  space: Space,
  account: Account,
  limit: number,
): Promise<readonly number[]> {
  const scores = new Map<number, number>();
  for (const [term, weight] of strongest(Object.entries(signatureOf(account).terms), OF_ACCOUNT)) {
    for (const { story, share } of await rowsOf<Posting>(db, OF_TERM, space, term))
      scores.set(story, (scores.get(story) ?? 0) + share * weight);
  }
  const likeliest = [...scores].sort(([a, one], [b, two]) => two - one || a - b);
  return likeliest.slice(0, limit).map(([story]) => story);
}

interface Posting {
  readonly story: number;
  readonly share: number;
}

const OF_TERM = `select story, share from term where space = ? and term = ? order by share desc limit ${POSTINGS}`;
