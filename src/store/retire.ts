import type { Kysely } from "kysely";
import type { Account } from "../story/story.ts";
import type { Span } from "../text/document.ts";
import { accountsIn, packedAccount } from "./accounts.ts";
import { documentsChanged } from "./kept.ts";
import { keysOfStory } from "./key.ts";
import { overwriting } from "./overwrite.ts";
import { retainPassages } from "./passages.ts";
import type { Retention } from "./port/source.ts";
import type { Schema } from "./schema.ts";
import { type Encoded, encode, parse } from "./serial.ts";
import { blanked, isInside, merged, spansIn } from "./span.ts";

/** Lets go of the text that came from sources, all but what is cited of it. */
export function retentionOf(db: Kysely<Schema>): Retention {
  return { retire: (before, limit) => retireAll(db, before, limit) };
}

interface Filed {
  readonly space: string;
  readonly id: string;
  readonly text: string;
}

async function retireAll(db: Kysely<Schema>, before: Date, limit: number): Promise<number> {
  const rows = await old(db, before, limit);
  if (rows.length === 0) return 0;
  return await overwriting(db, async () => {
    for (const row of rows) {
      await db.transaction().execute(tx => retire(tx, row));
      documentsChanged();
    }
    return rows.length;
  });
}

/** Documents that came from sources, were filed before a time, and still have all their text. */
async function old(db: Kysely<Schema>, before: Date, limit: number): Promise<readonly Filed[]> {
  return await db
    .selectFrom("document")
    .select(["space", "id", "text"])
    .where("filed", "<", before.toISOString())
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom("item")
          .select("item.key")
          .whereRef("item.space", "=", "document.space")
          .whereRef("item.document", "=", "document.id"),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("retired")
            .select("retired.document")
            .whereRef("retired.space", "=", "document.space")
            .whereRef("retired.document", "=", "document.id"),
        ),
      ),
    )
    .limit(limit)
    .execute();
}

async function retire(db: Kysely<Schema>, filed: Filed): Promise<void> {
  const { space, id, text } = filed;
  const account = await accountOf(db, filed);
  const bodies = [
    ...(account === null ? [] : [parse(encode(unlisted(account)))]),
    ...(await storyBodies(db, filed)),
  ];
  const spans = merged(bodies.flatMap(body => spansIn(body, id)));
  await retainPassages(db, filed.space, filed.id, spans);
  if (account !== null) await writeAccount(db, filed, account, spans);
  await db
    .updateTable("document")
    .set({ text: blanked(text, spans) })
    .where("space", "=", space)
    .where("id", "=", id)
    .execute();
  await db.insertInto("retired").values({ space, document: id }).execute();
}

/** The sentences of an account are every sentence of its document, so they are no reason to keep any. */
const unlisted = (account: Account): Account => ({ ...account, passages: [] });

async function accountOf(db: Kysely<Schema>, { space, id }: Filed): Promise<Account | null> {
  const row = await db
    .selectFrom("account")
    .select("body")
    .where("space", "=", space)
    .where("document", "=", id)
    .executeTakeFirst();
  const [account] = row === undefined ? [] : await accountsIn(db, space, [row.body]);
  return account ?? null;
}

async function writeAccount(
  db: Kysely<Schema>,
  { space, id }: Filed,
  account: Account,
  spans: readonly Span[],
): Promise<void> {
  const passages = account.passages.filter(({ span }) => isInside(span, spans));
  await db
    .updateTable("account")
    .set({ body: packedAccount({ ...account, passages }) })
    .where("space", "=", space)
    .where("document", "=", id)
    .execute();
}

/** Everything that is stored of the stories a document is in, parsed. */
async function storyBodies(db: Kysely<Schema>, { space, id }: Filed): Promise<readonly Encoded<unknown>[]> {
  const stories = await db
    .selectFrom("member")
    .innerJoin("story", "story.key", "member.story")
    .select(["story.key", "story.body"])
    .where("member.space", "=", space)
    .where("member.document", "=", id)
    .execute();
  const bodies = stories.map(({ body }) => body);
  for (const { key } of stories) {
    for (const kind of ["said", "known", "person"] as const) {
      const { first, last } = keysOfStory(kind, key);
      const rows = await db
        .selectFrom("entry")
        .select("body")
        .where("key", ">=", first)
        .where("key", "<=", last)
        .execute();
      bodies.push(...rows.map(({ body }) => body));
    }
  }
  return bodies.map(body => parse<unknown>(body));
}
