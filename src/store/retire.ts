import type { Kysely } from "kysely";
import type { Span } from "../text/document.ts";
import { deleteAll } from "./bulk.ts";
import { keysOfStory } from "./key.ts";
import { packed, unpacked } from "./pack.ts";
import type { Retention } from "./port/source.ts";
import type { Schema } from "./schema.ts";
import { forget } from "./search.ts";
import { type Encoded, parse } from "./serial.ts";

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
  const rows = await db
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
  for (const row of rows) await db.transaction().execute(tx => retire(tx, row));
  return rows.length;
}

async function retire(db: Kysely<Schema>, { space, id, text }: Filed): Promise<void> {
  const account = await accountBody(db, space, id);
  const bodies = await storyBodies(db, space, id);
  const spans = merged(
    [...(account === null ? [] : [account]), ...bodies].flatMap(body => spansIn(body, id)),
  );
  await db
    .updateTable("document")
    .set({ text: blanked(text, spans) })
    .where("space", "=", space)
    .where("id", "=", id)
    .execute();
  await dropPassages(db, space, id, spans);
  if (account !== null) await writeAccount(db, space, id, account, spans);
  await db.insertInto("retired").values({ space, document: id }).execute();
}

/** The account without its sentences: those are every sentence of the document. */
async function accountBody(db: Kysely<Schema>, space: string, id: string): Promise<AccountBody | null> {
  const row = await db
    .selectFrom("account")
    .select("body")
    .where("space", "=", space)
    .where("document", "=", id)
    .executeTakeFirst();
  return row === undefined ? null : parse<{ readonly passages: readonly unknown[] }>(unpacked(row.body));
}

type AccountBody = Encoded<{ readonly passages: readonly unknown[] }>;

async function writeAccount(
  db: Kysely<Schema>,
  space: string,
  id: string,
  { documents, value }: AccountBody,
  spans: readonly Span[],
): Promise<void> {
  const passages = value.passages.filter(passage =>
    spansIn({ documents, value: passage }, id).some(span => isInside(span, spans)),
  );
  const body = packed(JSON.stringify({ documents, value: { ...value, passages } }));
  await db
    .updateTable("account")
    .set({ body })
    .where("space", "=", space)
    .where("document", "=", id)
    .execute();
}

/** Everything that is stored of the stories a document is in, parsed. */
async function storyBodies(
  db: Kysely<Schema>,
  space: string,
  id: string,
): Promise<readonly Encoded<unknown>[]> {
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

/** Sentences that were let go of are not found any more. */
async function dropPassages(
  db: Kysely<Schema>,
  space: string,
  id: string,
  spans: readonly Span[],
): Promise<void> {
  const rows = await db
    .selectFrom("passage")
    .select(["key", "start", "end"])
    .where("space", "=", space)
    .where("document", "=", id)
    .execute();
  const gone = rows.filter(row => !isInside(row, spans)).map(({ key }) => key);
  await forget(db, "record_text", gone);
  await deleteAll(db, "passage", gone);
}

/** Where stored values cite a document; an account's sentences do not count. */
function spansIn({ documents, value }: Encoded<unknown>, id: string): readonly Span[] {
  const number = documents.indexOf(id);
  const spans: Span[] = [];
  const stack: unknown[] = [value];
  while (stack.length > 0) {
    const next = stack.pop();
    if (typeof next !== "object" || next === null) continue;
    if ("$cite" in next && Array.isArray(next.$cite)) {
      const [document, start, end] = next.$cite as readonly number[];
      if (document === number) spans.push({ start: start ?? 0, end: end ?? 0 });
      continue;
    }
    for (const [name, inner] of Object.entries(next))
      if (next !== value || name !== "passages") stack.push(inner);
  }
  return spans;
}

/** Spans in order, those that touch made one. */
function merged(spans: readonly Span[]): readonly Span[] {
  const whole: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = whole.at(-1);
    if (last === undefined || span.start > last.end) whole.push(span);
    else whole[whole.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
  }
  return whole;
}

const isInside = (span: Span, spans: readonly Span[]): boolean =>
  spans.some(({ start, end }) => start <= span.start && span.end <= end);

/** The text with blanks for everything outside the spans, so that what is cited stands where it stood. */
export function blanked(text: string, spans: readonly Span[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    parts.push(text.slice(at, start).replace(/[^\n]/g, " "), text.slice(start, end));
    at = end;
  }
  parts.push(text.slice(at).replace(/[^\n]/g, " "));
  return parts.join("");
}
