import { action, counted } from "./action.ts";
import type { Block, Card } from "./card.ts";

/** A follow in words. */
export interface FollowShown {
  readonly id: string;
  readonly name: string;
  readonly kind: "story" | "topic" | "person" | "source";
  /** Whom it tells. */
  readonly whom: "channel" | "me";
  readonly cap: number;
  readonly zone: string;
  /** False where nothing of it is on record yet. */
  readonly isKnown: boolean;
}

const card = (blocks: readonly Block[]): Card => ({ status: "answer", command: "follow", blocks });
const text = (words: string): Block => ({ type: "text", text: words });
const small = (words: string): Block => ({ type: "text", text: words, small: true });

/** "Ana Ruiz says something", "there is news on bridges". */
function occasionWords({ kind, name }: FollowShown): string {
  switch (kind) {
    case "person":
      return `${name} says something`;
    case "story":
      return `something changes in: ${name}`;
    case "topic":
      return `there is news on ${name}`;
    case "source":
      return `${name} reports something new`;
  }
}

const whomWords = ({ whom }: FollowShown): string => (whom === "me" ? "You are" : "This channel is");

/** Something is followed from now on; `isNew`: it was not before. */
export const followedCard = (shown: FollowShown, isNew: boolean): Card =>
  card([
    text(
      `${isNew ? "Followed" : "Followed already"}: ${whomWords(shown)} told within a minute when ${occasionWords(shown)}.`,
    ),
    small(capWords(shown)),
    ...(shown.isKnown ? [] : [small(`Nothing on record names ${shown.name} yet.`)]),
    action("Stop", `/follow remove ${shown.id}`),
    action("All follows here", "/follow list"),
  ]);

const capWords = ({ cap, zone }: FollowShown): string =>
  `At most ${counted(cap, "notice")} a day; what is above that comes in one digest at 20:00 (${zone}).`;

const KIND: Readonly<Record<FollowShown["kind"], string>> = {
  person: "person",
  story: "story",
  topic: "topic",
  source: "outlet",
};

/** What is followed here, by the channel and by the asker. */
export function followsCard(all: readonly FollowShown[]): Card {
  if (all.length === 0)
    return card([text("Nothing is followed here. Type /follow and a person, a story or a topic.")]);
  return card([
    { type: "heading", text: `${counted(all.length, "thing")} followed here` },
    ...all.flatMap(shown => [
      text(
        `${shown.name} (${KIND[shown.kind]}) · ${shown.whom === "me" ? "tells you" : "tells this channel"}`,
      ),
      small(capWords(shown)),
      action("Stop", `/follow remove ${shown.id}`),
    ]),
  ]);
}

export const unfollowCard = (name: string): Card =>
  card([text(`No longer followed: ${name}.`), action("All follows here", "/follow list")]);
