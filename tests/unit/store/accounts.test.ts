import { describe, expect, it } from "vitest";
import { systemClock } from "../../../src/clock.ts";
import { accountsIn, packedAccount } from "../../../src/store/accounts.ts";
import { connect } from "../../../src/store/connection.ts";
import { storeOver } from "../../../src/store/open.ts";
import { packed } from "../../../src/store/pack.ts";
import { bySentence, runBody } from "../../../src/store/runs.ts";
import { encode } from "../../../src/store/serial.ts";
import { HOUSE } from "../../../src/store/store.ts";
import type { Account } from "../../../src/story/story.ts";
import { weave } from "../../../src/story/weave.ts";
import { accountOf, filingOf } from "../../contract/store-material.ts";

const filing = filingOf({
  title: "Meeting",
  text: "mayor Ada Quill said: “We open on Monday.”\nTom Hale said: “Nobody asked us.”\nThe quay is closed.",
});
const account = accountOf(filing);

/** As records of before hold it: people and quotations in the first line; before that, everything. */
const OLDER: readonly (readonly [string, Uint8Array])[] = [
  ["of one line", packed(encode<Account>(account))],
  [
    "with its people and quotations in the first line",
    packed(
      [encode<Account>({ ...account, known: [] }), ...bySentence(account.known).map(runBody)].join("\n"),
    ),
  ],
];

describe("a stored account", () => {
  const opened = async () => {
    const connection = connect(":memory:");
    const store = storeOver(connection, systemClock, () => undefined);
    await store.documents.file(HOUSE, filing, account, weave(null, account));
    return { db: connection.db, store };
  };

  it.each([["as it is written", packedAccount(account)] as const, ...OLDER])(
    "%s comes back",
    async (_, body) => {
      const { db, store } = await opened();
      expect(account.people.length).toBeGreaterThan(1);
      expect(await accountsIn(db, HOUSE, [body, packedAccount(account)])).toEqual([account, account]);
      await store.close();
    },
  );
});
