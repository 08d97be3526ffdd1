import { amendedCard, type Correction } from "../briefing/amend.ts";
import { localWords } from "../briefing/zone.ts";
import type { Block, Card } from "../card/card.ts";
import { messageOf } from "../errors.ts";
import type { Outcome } from "../platform/platform.ts";
import type { Carrier, RecordChange } from "../store/port/corrections.ts";
import type { FiledEdition } from "../store/port/delivery.ts";
import type { Context } from "./delivery.ts";
import { tell } from "./pause.ts";
import { uncorrectedCard } from "./word.ts";

/** Changes of the record worked from at one beat. */
const TOGETHER = 100;

/** Amends the posts that carry what is not so any more. What a platform does not take now is tried again at the next beat. */
export async function correctPosts(context: Context): Promise<void> {
  const { corrections } = context.store;
  for (const change of await corrections.pending(TOGETHER)) {
    try {
      if (await correct(context, change)) await corrections.done(change);
    } catch (error) {
      context.log.error(
        { err: error, document: change.document },
        "a correction failed; the next beat tries again",
      );
    }
  }
}

/** True when every post that carried it is right again. */
async function correct(context: Context, change: RecordChange): Promise<boolean> {
  let all = true;
  for (const carrier of await context.store.corrections.carrying(change)) {
    const card = await cardNow(context, change, carrier);
    if (card !== null && !(await put(context, carrier.edition, card))) all = false;
  }
  return all;
}

/** A carrier's card as it should be; null where it is right. */
async function cardNow(context: Context, change: RecordChange, carrier: Carrier): Promise<Card | null> {
  const { edition, gone } = carrier;
  // What was not posted yet is composed anew without what is gone.
  if (edition.state === "waiting" && gone > 0) return null;
  const correction = change.kind === "removed" ? null : await correctionOf(context, edition.to.space, change);
  const amended = correction === null ? null : amendedCard(edition.card, correction);
  if (amended === null && gone === 0) return null;
  const schedule =
    edition.of === null ? null : await context.store.schedules.get(edition.to.space, edition.of);
  return marked(amended ?? edition.card, gone, localWords(context.clock.now(), schedule?.zone ?? "UTC"));
}

async function correctionOf(
  { store }: Context,
  space: string,
  { document }: RecordChange,
): Promise<Correction | null> {
  const newest = (await store.versions.of(space, document)).at(-1)?.document ?? document;
  const account = await store.versions.account(space, newest);
  if (account === null) return null;
  if (newest === document) return { kind: "reading", account };
  const before = await store.versions.account(space, document);
  return before === null ? null : { kind: "version", before, after: account };
}

const MARK = "Corrected on ";

/** Says at the head of a card when it was put right, and what had to go. */
function marked(card: Card, gone: number, when: string): Card {
  const blocks = card.blocks.filter(block => block.type !== "text" || !block.text.startsWith(MARK));
  const head: Block = { type: "text", text: `${MARK}${when}.`, small: true };
  const statements = gone === 1 ? "A statement was" : `${gone} statements were`;
  const lost: Block = {
    type: "text",
    text: `${statements} taken out: the source is not on record any more.`,
    small: true,
  };
  return { ...card, blocks: gone === 0 ? [head, ...blocks] : [head, lost, ...blocks] };
}

/** Puts a card in the place of what was posted, or is going to be. */
async function put(context: Context, edition: FiledEdition, card: Card): Promise<boolean> {
  const { corrections } = context.store;
  const { posted, to, id } = edition;
  if (posted === null) {
    // One whose post is under way is amended once it is known where it stands.
    if (edition.state !== "draft" && edition.state !== "waiting") return false;
    await corrections.amended(to.space, id, card, null);
    return true;
  }
  const outcome = await amend(context, edition, posted.messageId, card);
  if (outcome.status === "retry" || outcome.status === "unknown") return false;
  if (outcome.status === "refused") await unreachable(context, edition, card, outcome.reason);
  await corrections.amended(to.space, id, card, outcome.status === "sent" ? outcome.messageId : null);
  return true;
}

async function amend(
  { platforms }: Context,
  { to }: FiledEdition,
  messageId: string,
  card: Card,
): Promise<Outcome> {
  const platform = platforms.get(to.platform);
  if (platform === undefined)
    return { status: "unknown", reason: `The bot is not connected to ${to.platform}.` };
  try {
    return await platform.amend(to, messageId, card);
  } catch (error) {
    return { status: "unknown", reason: messageOf(error) };
  }
}

/** A post that can be neither edited nor answered: its manager is told, so that nothing is silently dropped. */
async function unreachable(
  context: Context,
  edition: FiledEdition,
  card: Card,
  reason: string,
): Promise<void> {
  const { id, of, to } = edition;
  context.log.warn({ edition: id, reason }, "a post could not be corrected");
  const schedule = of === null ? null : await context.store.schedules.get(to.space, of);
  if (schedule === null || schedule.manager === null) return;
  const word = uncorrectedCard(card, reason);
  await tell(context, schedule.manager, `uncorrected ${id} ${context.clock.now().toISOString()}`, word);
}
