import { action, counted } from "../card/action.ts";
import type { Card } from "../card/card.ts";
import { sourceCard } from "../card/sources.ts";
import { storyTopic } from "../card/story.ts";
import { UsageError } from "../errors.ts";
import type { Context } from "./command.ts";
import type { SourceArgs } from "./sources.ts";
import { typedUrl } from "./sources-shown.ts";

/** Reads one page into the record of this space: "Add to record". */
export async function readPage({ url }: SourceArgs, { intake, space }: Context): Promise<Card> {
  if (url === null) throw new UsageError("Which page? Type /sources read and its address.");
  const address = typedUrl(url.match(/https?:\/\/[^\s<>|"]+/iu)?.[0] ?? url);
  if (address === null)
    return sourceCard(
      "There is no address in that. Paste one like https://example.com/news/article.",
      [],
      "usage",
    );
  const taken = await intake.take(space, address);
  switch (taken.status) {
    case "none":
      return sourceCard(`Not read: ${address} ${taken.reason}.`, [], "nothing");
    case "refused":
      return sourceCard(`Not read: ${taken.reason}`, [], "nothing");
    case "known":
      return sourceCard("That page is on record already, word for word.", [action("Stories", "/stories")]);
    case "updated":
    case "filed": {
      const { story, quotes, people, notes } = taken;
      const opened = taken.status === "filed" && taken.opened;
      const found = `${counted(quotes, "statement")} and ${counted(people, "person", "people")}`;
      const where = opened ? "a new story" : `part of: ${story.headline}`;
      const how = taken.status === "updated" ? "Read, a newer version of what was on record" : "Read";
      return sourceCard(`${how}: ${found}; ${where}.`, [
        ...notes.map(note => ({ type: "text" as const, text: `Note: ${note}.`, small: true })),
        action("Brief", `/brief ${storyTopic(story.headline)}`),
      ]);
    }
  }
}

/** Takes a document out of this space's record, with everything that rests on it. */
export async function forgetDocument({ url }: SourceArgs, { store, space }: Context): Promise<Card> {
  if (url === null) throw new UsageError("Which document? Type /sources forget and its address.");
  const address = typedUrl(url) ?? url;
  const mine = (await store.documents.list(space)).filter(
    one => one.document === url || (one.url !== null && (one.url === address || one.url === url)),
  );
  let gone = 0;
  for (const { document } of mine) if (await store.documents.remove(space, document)) gone++;
  if (gone > 0)
    return sourceCard(`Forgotten: ${counted(gone, "document")}, with everything that rested on it.`);
  return mine.length > 0
    ? sourceCard(
        "That document is on record for everyone; the operator removes it (onrecord forget).",
        [],
        "usage",
      )
    : sourceCard(`No document from ${url} is on record here.`, [], "nothing");
}
