import type { Card } from "../card/card.ts";
import type { Address, DeliveryKey, Platform } from "./platform.ts";

/** One message on a board. */
export interface Posted {
  readonly key: DeliveryKey;
  readonly channel: string;
  readonly card: Card;
}

/** Where a surface of this process keeps what was posted to it: as long as the process lives, the newest last. */
export interface Board extends Pick<Platform, "post" | "find" | "amend"> {
  readonly posts: (channel: string) => readonly Posted[];
}

const KEPT = 200;

/** A board that holds one message per key however often it is posted; `onPost` hears of each new and amended one. */
export function openBoard(onPost: (posted: Posted) => void = () => undefined): Board {
  const kept = new Map<string, Posted>();
  const put = (posted: Posted): void => {
    kept.set(posted.key, posted);
    const [oldest] = kept.keys();
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
    onPost(posted);
  };
  return {
    posts: channel => [...kept.values()].filter(posted => posted.channel === channel),
    async post({ channel }: Address, card, key) {
      if (!kept.has(key)) put({ key, channel, card });
      return { status: "sent", messageId: key };
    },
    find: async (_, key) => (kept.has(key) ? key : null),
    async amend(_, messageId, card) {
      const posted = kept.get(messageId);
      if (posted === undefined)
        return { status: "refused", reason: "That message is not on the page any more." };
      put({ ...posted, card });
      return { status: "sent", messageId };
    },
  };
}
