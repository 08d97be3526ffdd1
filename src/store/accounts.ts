import type { Kysely } from "kysely";
import type { Account, Known, Person, Said } from "../story/story.ts";
import { bodyOf } from "./body.ts";
import { citedDocuments } from "./cited.ts";
import { packed, unpacked } from "./pack.ts";
import { bySentence, runBody } from "./runs.ts";
import type { Schema } from "./schema.ts";
import { decode, type Encoded, encode, parse } from "./serial.ts";
import type { Space } from "./store.ts";

/** How many lines of an account are people and quotations; sentences with facts are the rest. */
type Lines = Readonly<Record<"people" | "said", number>>;

/**
 * An account as it is stored: a line for its head, events and sentences, a line with `Lines`, and a line for everybody, each quotation
 * and each sentence with facts, as the story's entries have them.
 */
export function packedAccount(account: Account): Uint8Array {
  const { people, said, known } = account;
  const lines: Lines = { people: people.length, said: said.length };
  return packed(
    [
      encode<Account>({ ...account, people: [], said: [], known: [] }),
      JSON.stringify(lines),
      ...people.map(bodyOf),
      ...said.map(bodyOf),
      ...bySentence(known).map(runBody),
    ].join("\n"),
  );
}

/** An account before it has its words. */
interface Stored {
  readonly head: Encoded<Account>;
  readonly people: readonly Encoded<Person>[];
  readonly said: readonly Encoded<Said>[];
  readonly runs: readonly Encoded<readonly Known[]>[];
}

/** Older ones have people and quotations in their head and no second line of its kind; the oldest are one line. */
function storedIn(body: Uint8Array): Stored {
  const [head = "", ...rest] = unpacked(body).split("\n");
  const isCounted = rest[0]?.startsWith("{") === true;
  const { people, said }: Lines = isCounted ? JSON.parse(rest[0]!) : { people: 0, said: 0 };
  const lines = isCounted ? rest.slice(1) : rest;
  return {
    head: parse<Account>(head),
    people: lines.slice(0, people).map(line => parse<Person>(line)),
    said: lines.slice(people, people + said).map(line => parse<Said>(line)),
    runs: lines.slice(people + said).map(line => parse<readonly Known[]>(line)),
  };
}

/** Stored accounts of a space with their words. */
export async function accountsIn(
  db: Kysely<Schema>,
  space: Space,
  bodies: readonly Uint8Array[],
): Promise<readonly Account[]> {
  const stored = bodies.map(storedIn);
  const documents = await citedDocuments(
    db,
    space,
    stored.flatMap(({ head, people, said, runs }) => [head, ...people, ...said, ...runs]),
  );
  return stored.map(({ head, people, said, runs }) => {
    const account = decode<Account>(head, documents);
    return {
      ...account,
      people: [...account.people, ...people.map(one => decode<Person>(one, documents))],
      said: [...account.said, ...said.map(one => decode<Said>(one, documents))],
      known: [...account.known, ...runs.flatMap(run => decode<readonly Known[]>(run, documents))],
    };
  });
}
