import type { Card } from "../../src/card/card.ts";
import { plain } from "../../src/card/plain.ts";
import { SourceError } from "../../src/errors.ts";
import type { Address, DeliveryKey, Outcome, Platform } from "../../src/platform/platform.ts";

/** A message as a fake platform holds it. */
export interface Message {
  readonly id: string;
  readonly key: DeliveryKey;
  readonly to: Address;
  readonly text: string;
  readonly card: Card;
  readonly at: Date;
}

/** What a fake platform does wrong. */
export type Fault = "lost reply" | "cut before" | "rate limit" | "archived" | "throws";

/** A platform that keeps what is posted, and fails as it is told to. */
export interface FakePlatform extends Platform {
  readonly messages: Message[];
  /** What the next posts do wrong, in order. */
  readonly faults: (Fault | null)[];
  /** Looking a message up fails while true. */
  blind: boolean;
  /** Every post that was tried. */
  readonly tried: { readonly key: DeliveryKey; readonly at: Date }[];
}

export function fakePlatform(now: () => Date): FakePlatform {
  const messages: Message[] = [];
  const faults: (Fault | null)[] = [];
  const tried: { readonly key: DeliveryKey; readonly at: Date }[] = [];
  const keep = (to: Address, card: Card, key: DeliveryKey): Outcome => {
    const id = `m${messages.length + 1}`;
    messages.push({ id, key, to, card, text: plain(card), at: now() });
    return { status: "sent", messageId: id };
  };
  const platform: FakePlatform = {
    ...{ messages, faults, tried, blind: false },
    start: async () => undefined,
    stop: async () => undefined,
    async post(to, card, key) {
      tried.push({ key, at: now() });
      switch (faults.shift() ?? null) {
        case null:
          return keep(to, card, key);
        case "lost reply":
          keep(to, card, key);
          return { status: "unknown", reason: "no answer" };
        case "throws":
          keep(to, card, key);
          throw new Error("socket closed");
        case "cut before":
          return { status: "unknown", reason: "no answer" };
        case "rate limit":
          return { status: "retry", after: new Date(now().getTime() + 5_000), reason: "too fast" };
        case "archived":
          return { status: "refused", reason: "The channel is archived. Give the briefing another one." };
      }
    },
    async find(_, key) {
      if (platform.blind) throw new SourceError("The history cannot be read.");
      return messages.find(message => message.key === key)?.id ?? null;
    },
    async amend(_, messageId, card) {
      const at = messages.findIndex(message => message.id === messageId);
      const message = messages[at];
      if (message === undefined) return { status: "refused", reason: "That message is gone." };
      messages[at] = { ...message, card, text: plain(card) };
      return { status: "sent", messageId };
    },
  };
  return platform;
}
