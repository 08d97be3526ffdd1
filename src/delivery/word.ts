import type { Follow } from "../briefing/follow.ts";
import type { Schedule } from "../briefing/schedule.ts";
import { localWords } from "../briefing/zone.ts";
import type { Block, Card } from "../card/card.ts";
import type { FiledEdition, NewEdition } from "../store/port/delivery.ts";

const text = (words: string): Block => ({ type: "text", text: words });
const small = (words: string): Block => ({ type: "text", text: words, small: true });
const action = (label: string, command: string): Block => ({ type: "action", label, command });
const word = (blocks: readonly Block[]): Card => ({ status: "answer", command: "schedule", blocks });

/** To a manager: why a schedule rests, and what wakes it. */
export const pausedCard = ({ id, said }: Schedule, reason: string): Card =>
  word([
    { type: "heading", text: `The briefing ${id} is paused` },
    text(reason),
    small(`It came ${said}. Nothing it would have said is lost: the first briefing after the pause says it.`),
    action("Resume", `/schedule resume id: ${id}`),
    action("Remove", `/schedule remove id: ${id}`),
  ]);

/** To whoever follows something: it could not be told any more. */
export const unfollowedCard = ({ topic }: Follow, reason: string): Card =>
  word([{ type: "heading", text: `No longer followed: ${topic.text}` }, text(reason)]);

/** To a manager: what is to be posted, what to do about it, and until when. */
export function draftCard({ id, card }: NewEdition, schedule: Schedule, deadline: Date): Card {
  const until = localWords(deadline, schedule.zone);
  return word([
    { type: "heading", text: `Draft of the briefing ${schedule.id}` },
    text(`It is posted when you approve it, and skipped after ${until}.`),
    action("Approve", `/schedule approve id: ${id}`),
    action("Edit", `/schedule edit id: ${id}`),
    action("Skip", `/schedule skip id: ${id}`),
    // What the draft's own buttons do belongs to the channel it is for.
    ...card.blocks.filter(block => block.type !== "action"),
  ]);
}

/** To a manager: an edition that was not posted again because nobody can tell whether it stands in the channel. */
export const heldCard = ({ id, of }: FiledEdition): Card =>
  word([
    { type: "heading", text: `Please look: was ${of === null ? "a message" : `the briefing ${of}`} posted?` },
    text(
      "The platform did not answer when it was posted and its history cannot be read, so it was not posted again. If it is missing, the next briefing says what it would have said.",
    ),
    small(id),
  ]);

/** To a manager: a post that is wrong and cannot be reached, with how it should read. */
export const uncorrectedCard = (card: Card, reason: string): Card =>
  word([
    { type: "heading", text: "A post needs your correction" },
    text(`${reason} It should read:`),
    ...card.blocks.filter(block => block.type !== "action"),
  ]);

/** A slot said this much after its time says so. */
const LATE = 2 * 60_000;

/** The card as it is posted at a moment: a late one says when it was due. */
export function postedCard({ card, slot }: FiledEdition, zone: string | null, at: Date): Card {
  if (slot === null || zone === null || at.getTime() - Date.parse(slot) <= LATE) return card;
  const note = small(`Late: it was due ${localWords(new Date(slot), zone)}, when the bot could not post.`);
  return { ...card, blocks: [note, ...card.blocks] };
}
