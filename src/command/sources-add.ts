import { action } from "../card/action.ts";
import type { Block, Card } from "../card/card.ts";
import { addForm, sourceCard } from "../card/sources.ts";
import type { Looked } from "../poll/intake.ts";
import type { NewSubscription } from "../store/port/source.ts";
import type { Context } from "./command.ts";
import type { SourceArgs } from "./sources.ts";
import { typedUrl } from "./sources-shown.ts";

/** Looks at an address and adds what stands there: the feed it is or points to, or the page itself. */
export async function addSource({ url, name }: SourceArgs, context: Context): Promise<Card> {
  if (url === null) return { status: "ask", command: "sources", blocks: [addForm()] };
  const address = typedUrl(url);
  if (address === null)
    return sourceCard(
      `"${url}" is not an address of the web. Paste one like https://example.com/news.`,
      [],
      "usage",
    );
  const looked = await context.intake.look(address);
  switch (looked.status) {
    case "none":
      return sourceCard(`Not added: ${address} ${looked.reason}.`, [], "nothing");
    case "feed":
      return added({ url: looked.url, kind: "feed", title: looked.title }, name, context);
    case "page":
      return addPage(looked, name, context);
  }
}

type LookedPage = Extract<Looked, { status: "page" }>;

/** An article is watched itself; a front page is read through its feed. */
async function addPage(looked: LookedPage, name: string | null, context: Context): Promise<Card> {
  const { url, title, article, problem, feeds } = looked;
  const offered: readonly Block[] = feeds
    .slice(0, 5)
    .map(feed => action(`Add the feed ${feed.title ?? feed.url}`, `/sources add ${feed.url}`));
  const [first] = feeds;
  if (first !== undefined && (!article || isFrontPage(url))) {
    const feed = await context.intake.look(first.url);
    if (feed.status === "feed")
      return added(
        { url: feed.url, kind: "feed", title: feed.title ?? title },
        name,
        context,
        offered.slice(1),
      );
    return sourceCard(
      `Not added: the feed of that page, ${first.url}, cannot be read.`,
      offered.slice(1),
      "nothing",
    );
  }
  if (!article) {
    const why = problem ?? "holds no article text";
    return sourceCard(
      `Not added: ${url} ${why}, and points to no feed. Look for "RSS" on the site.`,
      offered,
      "nothing",
    );
  }
  return added({ url, kind: "page", title }, name, context, offered);
}

const isFrontPage = (url: string): boolean => /^\/?(?:index\.\w+)?$/.test(new URL(url).pathname);

async function added(
  what: Pick<NewSubscription, "url" | "kind" | "title">,
  outlet: string | null,
  { store, space, channel, intake }: Context,
  next: readonly Block[] = [],
): Promise<Card> {
  const before = (await store.sources.list(space)).find(one => one.url === what.url);
  if (before !== undefined && before.space !== space)
    return sourceCard(
      `${before.outlet ?? before.title ?? what.url} is read already, for everyone here.`,
      next,
    );
  const source = await store.sources.add(space, { ...what, outlet, channel, origin: "asked", every: null });
  intake.refresh();
  const name = outlet ?? what.title ?? new URL(what.url).hostname;
  const rest =
    what.kind === "feed"
      ? "Its newest articles are being read now."
      : "It is read now, and again when it changes.";
  return sourceCard(`${before === undefined ? "Added" : "Kept"}: ${name} (${what.kind}). ${rest}`, [
    { type: "link", label: name, url: what.url },
    action("How it does", "/sources list"),
    action("Remove it", `/sources remove ${source.id}`),
    ...next,
  ]);
}
