import type { Card } from "../../card/card.ts";
import type { Offer } from "../platform.ts";
import { button } from "./action.ts";
import { answer } from "./answer.ts";
import { plainText, type SlackBlock } from "./block.ts";
import { small } from "./evidence.ts";
import { failureWords } from "./failure.ts";
import { LIMITS } from "./limits.ts";
import { viewBlocks } from "./message.ts";
import type { Office, Visit } from "./office.ts";
import { promptsOf } from "./prompt.ts";
import { spaceOf } from "./workspaces.ts";

/** Commands whose lists stand on the home tab, where they are offered. */
const LISTED = ["schedule", "follow", "sources"] as const;

/** Publishes the home tab: a button for every command, what is set up here, and help. */
export async function home(visit: Visit, office: Office): Promise<void> {
  const { origin } = visit;
  const space = spaceOf(origin.team);
  const { posting, desk, log } = office;
  const shorten = posting.values.shorten(space);
  const how = { pictures: new Map(), shorten };
  const blocks: SlackBlock[] = [{ type: "header", text: plainText("Onrecord") }];
  blocks.push(...small("Who said what, in their exact words. Press a command, or type it in any channel."));
  for (let at = 0; at < desk.offers.length; at += LIMITS.buttons) {
    const elements = desk.offers
      .slice(at, at + LIMITS.buttons)
      .map(({ name }, index) =>
        button({ action: "form", label: `/${name}`, value: `/${name}` }, at + index, shorten),
      );
    blocks.push({ type: "actions", elements });
  }
  for (const line of [...lists(desk.offers), "/help"]) {
    const card: Card = await answer(line, origin, office);
    // What this person may not do is not listed.
    if (card.status === "usage" || card.status === "sorry") continue;
    const [shown = []] = viewBlocks(withoutForms(card), how);
    if (shown.length === 0 || blocks.length + shown.length + 2 > LIMITS.viewBlocks) continue;
    blocks.push(
      { type: "divider" },
      { type: "header", text: plainText(line) },
      ...renumbered(shown, blocks.length),
    );
  }
  await posting.values.kept();
  const view = { type: "home", blocks };
  const published = await posting.workspaces.call(origin.team)("views.publish", {
    user_id: origin.user,
    view,
  });
  if (!published.ok)
    log.warn({ team: origin.team }, `the home tab was not shown: ${failureWords(published.failure)}`);
}

/** The lines that list what is set up. */
const lists = (offers: readonly Offer[]): readonly string[] =>
  LISTED.flatMap(name => {
    const offer = offers.find(one => one.name === name);
    if (offer === undefined) return [];
    const takes = offer.options.some(({ choices }) => choices.includes("list"));
    return [takes ? `/${name} list` : `/${name}`];
  });

const withoutForms = (card: Card): Card => ({
  ...card,
  blocks: card.blocks.filter(({ type }) => type !== "form"),
});

/** Ids of buttons are unique on the whole tab. */
const renumbered = (blocks: readonly SlackBlock[], by: number): readonly SlackBlock[] =>
  blocks.map(block => {
    if (block.type === "actions")
      return {
        ...block,
        elements: block.elements.map(one => ({ ...one, action_id: `${one.action_id}-${by}` })),
      };
    if (block.type !== "section") return block;
    const { accessory } = block;
    return { ...block, accessory: { ...accessory, action_id: `${accessory.action_id}-${by}` } };
  });

/** Greets who opens the assistant's pane with questions to press. */
export async function pane({ origin }: Visit, { posting, desk }: Office): Promise<void> {
  const { channel, thread, team } = origin;
  if (channel === null) return;
  await posting.workspaces.call(team)("assistant.threads.setSuggestedPrompts", {
    channel_id: channel,
    ...(thread === null ? {} : { thread_ts: thread }),
    title: "Ask what is on record",
    prompts: promptsOf(desk.offers),
  });
}
