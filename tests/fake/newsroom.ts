import { openMemoryStore } from "../../src/store/open.ts";
import { account } from "../../src/story/account.ts";
import { type Article, told } from "./article.ts";
import { fileInto, type Room, roomOver } from "./room.ts";

const noon = { now: () => new Date("2025-05-05T12:00:00Z"), sleep: async () => undefined };

/** A bot over a record in memory that holds these annotated articles. */
export async function newsroom(articles: readonly Article[]): Promise<Room> {
  const store = await openMemoryStore();
  for (const article of articles) {
    const { filing, reading } = told(article);
    await fileInto(store, filing, account(filing, reading));
  }
  return roomOver(store, noon);
}
