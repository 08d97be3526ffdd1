import { filing, type Head } from "../../src/source/filing.ts";
import { openMemoryStore } from "../../src/store/open.ts";
import { account } from "../../src/story/account.ts";
import { read } from "../../src/text/read.ts";
import { fileInto, type Room, roomOver } from "./room.ts";

const noon = { now: () => new Date("2031-05-20T12:00:00Z"), sleep: async () => undefined };

/** A bot that has read these texts with the real reader. */
export async function readroom(texts: readonly (Head & { readonly text: string })[]): Promise<Room> {
  const store = await openMemoryStore(noon);
  for (const { text, ...head } of texts) {
    const filed = filing(text, head);
    await fileInto(store, filed, account(filed, read(filed.document)));
  }
  return roomOver(store, noon);
}
