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
 * The work is bounded by `OF_ACCOUNT * POSTINGS` rows however many stories there are.
 */
export async function nearestStories(
  db: Kysely<Schema>,
  space: Space,
  account: Account,
  limit: number,
): Promise<readonly number[]> {
  const terms = strongest(Object.entries(signatureOf(account).terms), OF_ACCOUNT);
  if (terms.length === 0) return [];
  const values = [...terms.flatMap(([term, weight]) => [weight, space, term]), limit];
  const rows = await rowsOf<{ readonly story: number }>(db, nearestOf(terms.length), ...values);
  return rows.map(({ story }) => story);
}

const POSTING = `select * from (select story, share * ? as score from term
  where space = ? and term = ? order by share desc limit ${POSTINGS})`;

/** The query for so many terms, as plain text: sixteen nested pieces take kysely longer to put together than SQLite to answer. */
const nearestOf = (terms: number): string =>
  `select story from (${Array.from({ length: terms }, () => POSTING).join(" union all ")})
    group by story order by sum(score) desc, story limit ?`;
