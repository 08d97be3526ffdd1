import type { Card } from "../../card/card.ts";
import { blockSources } from "../../card/shown.ts";
import type { Offer } from "../platform.ts";
import type { Press } from "./action.ts";
import { answer, notice } from "./answer.ts";
import { failureWords } from "./failure.ts";
import { messagesOf } from "./message.ts";
import { openCard, openForm, showCard } from "./modal.ts";
import type { Office, Visit } from "./office.ts";
import { rendered } from "./post.ts";
import { formOf } from "./render.ts";
import { replyAlone, replyThere, respondToAll, takeBack } from "./reply.ts";
import type { Surface } from "./request.ts";
import { formOfOffer } from "./view.ts";
import { spaceOf } from "./workspaces.ts";

/** Answers a line where it was asked; a form opens as a modal while the trigger works. */
export async function ask(line: string, surface: Surface, visit: Visit, office: Office): Promise<void> {
  const lacking = surface === "thread" ? null : needing(line, office.desk.offers);
  if (lacking !== null && (await openForm(formOfOffer(lacking), visit, office))) return;
  if (surface === "modal") return await showCard(line, answer(line, visit.origin, office), visit, office);
  if (surface === "thread") await think(visit, office);
  const card = await answer(line, visit.origin, office);
  const form = formOf(card);
  // A list that also offers a form is a message with a button; only what asks for something opens by itself.
  const asks = form !== null && (card.status === "ask" || card.status === "usage");
  if (asks && (await openCard(card, line, visit, office))) return;
  const presses = form === null ? [] : [{ action: "form", label: form.submit, value: line } as const];
  await reply(card, line, surface, presses, visit, office);
}

async function reply(
  card: Card,
  line: string,
  surface: Exclude<Surface, "modal">,
  presses: readonly Press[],
  visit: Visit,
  office: Office,
): Promise<void> {
  const { origin } = visit;
  const space = spaceOf(origin.team);
  const { posting } = office;
  const pictures = await posting.pictures(card, space, posting.workspaces.call(origin.team));
  const shared = surface === "alone" && isLookup(card) && presses.length === 0;
  const all: readonly Press[] = shared ? [{ action: "share", label: "Share", value: line }] : presses;
  const messages = messagesOf(card, { pictures, shorten: posting.values.shorten(space) }, all);
  await posting.values.kept();
  if (surface === "alone") return await replyAlone(messages, visit, office);
  const failure = await replyThere(messages, visit, office);
  if (failure === null) return;
  office.log.warn({ team: origin.team }, `an answer was not shown: ${failureWords(failure)}`);
  if (failure.kind === "refused" && !origin.channel?.startsWith("D"))
    await replyAlone(messages, visit, office);
}

/** Only what comes from the record is worth a channel's attention. */
const isLookup = ({ status, blocks }: Card): boolean =>
  status === "nothing" ||
  (status === "answer" && blocks.some(block => block.type === "link" || blockSources(block).length > 0));

/** The command a line names without anything it needs ("/said"). */
function needing(line: string, offers: readonly Offer[]): Offer | null {
  const name = /^\/(\S+)\s*$/u.exec(line)?.[1];
  const offer = offers.find(one => one.name === name);
  return offer?.options.some(({ required }) => required) === true ? offer : null;
}

/** Says that it is being looked up, in the assistant's pane; it goes away by itself with the answer. */
async function think({ origin }: Visit, { posting }: Office): Promise<void> {
  const { channel, thread, team } = origin;
  if (channel === null || thread === null || !channel.startsWith("D")) return;
  const status = { channel_id: channel, thread_ts: thread, status: "is looking it up …" };
  await posting.workspaces.call(team)("assistant.threads.setStatus", status);
}

/** Shows an answer to the whole channel, asked again in the name of whoever shares it, and takes the private one away. */
export async function share(line: string, name: string, visit: Visit, office: Office): Promise<void> {
  const { origin, fleeting } = visit;
  const card = await answer(line, origin, office);
  const from = name === "" ? line : `${line} · shared by ${name}`;
  const shown: Card = { ...card, blocks: [...card.blocks, { type: "text", text: from, small: true }] };
  const messages = await rendered(shown, spaceOf(origin.team), office.posting);
  const failure = await replyThere(messages, visit, office);
  const outside = failure?.kind === "refused" && fleeting.respond !== null;
  // The response address also reaches channels the bot is not in.
  const told = outside && (await respondToAll(messages, fleeting.respond ?? "", office));
  if (failure === null || told) {
    if (fleeting.respond !== null) await takeBack(fleeting.respond, office);
    return;
  }
  const words = await rendered(
    notice(`It was not shared. ${failureWords(failure)}`),
    spaceOf(origin.team),
    office.posting,
  );
  await replyAlone(words, visit, office);
}
