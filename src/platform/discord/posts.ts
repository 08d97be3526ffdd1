import type { Card } from "../../card/card.ts";
import { SourceError } from "../../errors.ts";
import type { Address, Outcome, Platform } from "../platform.ts";
import { amendParts } from "./amend.ts";
import { deliver, lookUp } from "./deliver.ts";
import { type Directs, placeOf } from "./direct.ts";
import { CallError, CODE, failureIn } from "./failure.ts";
import { outcomeOf } from "./outcome.ts";
import type { Rendered } from "./render.ts";
import { renderedCard, type Tools } from "./worker.ts";

const NOT_THERE: readonly number[] = [CODE.unknownChannel, CODE.missingAccess, CODE.closedDirectMessages];

/** Posting of cards: one after the other in a channel, every failure an outcome. */
export function postsOf(tools: Omit<Tools, "desk">): Pick<Platform, "post" | "find" | "amend"> {
  const { lanes, keep, posting, call, clock, log } = tools;
  const opened: Directs = new Map();
  const outcome = async (work: () => Promise<string>): Promise<Outcome> => {
    try {
      return { status: "sent", messageId: await work() };
    } catch (error) {
      // A fault of ours may strike after the message was taken, so it is no certain failure either.
      if (!(error instanceof CallError)) log.error({ err: error }, "a post went wrong here");
      return outcomeOf(failureIn(error), clock);
    }
  };
  const prepared = async (to: Address, card: Card): Promise<Rendered> => {
    const rendered = await renderedCard(tools, card);
    await keep.put(to.space, rendered.kept);
    return rendered;
  };
  return {
    async post(to, card, key) {
      const rendered = await prepared(to, card);
      return await outcome(async () => {
        const channel = await placeOf(to, call, opened);
        return await lanes.run(channel, async () =>
          deliver(await posting(), { channel, key, rendered, answering: null }),
        );
      });
    },
    find: (to, key) =>
      found(async () => {
        const channel = await placeOf(to, call, opened);
        return await lanes.run(channel, async () => lookUp(await posting(), channel, key));
      }),
    async amend(to, messageId, card) {
      const rendered = await prepared(to, card);
      return await lanes.run(to.channel, () => outcome(() => amendParts(call, messageId, rendered)));
    },
  };
}

/** A channel that is gone holds no message; whatever else keeps us from looking leaves it open. */
async function found(look: () => Promise<string | null>): Promise<string | null> {
  try {
    return await look();
  } catch (error) {
    const failure = failureIn(error);
    if (failure.kind === "refused" && NOT_THERE.includes(failure.code)) return null;
    throw new SourceError(`It cannot be told now whether it was posted. ${failure.reason}`);
  }
}
