import { action, counted } from "../card/action.ts";
import type { Block, Card } from "../card/card.ts";
import { sourceCard } from "../card/sources.ts";
import type { Context } from "./command.ts";
import type { SourceArgs } from "./sources.ts";
import { typedUrl } from "./sources-shown.ts";

/** Feeds one import adds: a list of thousands is a directory, not what a room reads. */
const MOST = 500;

/** Adds every feed that an OPML file on the web lists: also the address a platform gives an uploaded file. */
export async function importFeeds(
  { url }: SourceArgs,
  { store, space, channel, intake }: Context,
): Promise<Card> {
  const address = url === null ? null : typedUrl(url);
  if (address === null)
    return sourceCard(
      "Which list? Put the OPML file where it can be opened by its address, and type /sources import https://example.com/feeds.opml.",
      [],
      "usage",
    );
  const looked = await intake.list(address);
  if (looked.status === "none")
    return sourceCard(`Not imported: ${address} ${looked.reason}.`, [], "nothing");
  const known = new Set((await store.sources.list(space)).map(one => one.url));
  const fresh = looked.listed.filter(one => !known.has(one.url));
  const taken = fresh.slice(0, MOST);
  const rest = { kind: "feed", outlet: null, channel, origin: "asked", every: null } as const;
  for (const { url, title } of taken) await store.sources.add(space, { ...rest, url, title });
  if (taken.length > 0) intake.refresh();
  return importedCard(taken.length, looked.listed.length - fresh.length, fresh.length - taken.length);
}

function importedCard(added: number, there: number, over: number): Card {
  if (added + there + over === 0) return sourceCard("That file lists no feeds.", [], "nothing");
  const words = [
    added === 0 ? "No feed was added" : `Added: ${counted(added, "feed")}`,
    ...(there > 0 ? [`${there} ${there === 1 ? "was" : "were"} read already`] : []),
    ...(over > 0 ? [`${over} more are left out, ${MOST} at a time; import the list again for them`] : []),
  ];
  return sourceCard(`${words.join("; ")}.`, [action("How they do", "/sources list")]);
}

/** Characters of the file in one block: less than any platform's limit for a piece of text. */
const PIECE = 1500;

/** The feeds of this space as the text of an OPML file, which every feed reader takes. */
export async function exportFeeds(_: SourceArgs, { store, space, clock, intake }: Context): Promise<Card> {
  const feeds = (await store.sources.list(space)).filter(({ kind }) => kind === "feed");
  if (feeds.length === 0)
    return sourceCard("No feed is read here yet.", [action("Add a source", "/sources add")], "nothing");
  const listed = feeds.map(({ url, outlet, title }) => ({ url, title: outlet ?? title }));
  const opml = await intake.write(listed, clock.now());
  return {
    status: "answer",
    command: "sources",
    blocks: [
      { type: "heading", text: `${counted(feeds.length, "feed")} as OPML` },
      { type: "text", text: "Save what follows as feeds.opml.", small: true },
      ...piecesOf(opml),
    ],
  };
}

/** The lines of a text in blocks, none of them cut. */
function piecesOf(text: string): readonly Block[] {
  const pieces: string[] = [];
  for (const line of text.trim().split("\n")) {
    const last = pieces.at(-1);
    if (last === undefined || last.length + line.length > PIECE) pieces.push(line);
    else pieces[pieces.length - 1] = `${last}\n${line}`;
  }
  return pieces.map(piece => ({ type: "text", text: piece }));
}
