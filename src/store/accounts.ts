import type { Kysely } from "kysely";
import type { Account, Known } from "../story/story.ts";
import { citedDocuments } from "./cited.ts";
import { packed, unpacked } from "./pack.ts";
import { bySentence, runBody } from "./runs.ts";
import type { Schema } from "./schema.ts";
import { decode, encode, parse } from "./serial.ts";
import type { Space } from "./store.ts";

/** An account as it is stored: a line for all but its facts, and a line for each sentence with facts, as the story's entries have it. */
export const packedAccount = (account: Account): Uint8Array =>
  packed([encode<Account>({ ...account, known: [] }), ...bySentence(account.known).map(runBody)].join("\n"));

/** Stored accounts of a space with their words. Older ones are one line. */
export async function accountsIn(
  db: Kysely<Schema>,
  space: Space,
  bodies: readonly Uint8Array[],
): Promise<readonly Account[]> {
  const stored = bodies.map(body => {
    const [head = "", ...runs] = unpacked(body).split("\n");
    return { head: parse<Account>(head), runs: runs.map(run => parse<readonly Known[]>(run)) };
  });
  const documents = await citedDocuments(
    db,
    space,
    stored.flatMap(({ head, runs }) => [head, ...runs]),
  );
  return stored.map(({ head, runs }) => {
    const account = decode<Account>(head, documents);
    const known = runs.flatMap(run => decode<readonly Known[]>(run, documents));
    return { ...account, known: [...account.known, ...known] };
  });
}
