import { type Json, jsonOf, numberOf, textOf } from "./body.ts";
import type { Aim, Fault } from "./faults.ts";
import type { FakeDiscord } from "./server.ts";

/** What another process may ask of a running fake: what stands in a channel, and to go wrong on demand. */
type Controlled = Pick<FakeDiscord, "messages" | "faults" | "lag" | "world">;

/** A source of chance that is the same for the same seed (mulberry32). */
function chanceOf(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const FAULTS: readonly string[] = ["status", "limited", "drop", "slow"] satisfies readonly Fault["kind"][];

/**
 * GET /control/messages?channel=ID; POST /control/fault {aim, fault, times}, /control/lose {aim, share, seed},
 * /control/lag {milliseconds}, /control/clear.
 */
export function control(fake: Controlled, path: string, query: URLSearchParams, body: Json): unknown {
  const aim: Aim = jsonOf(body.aim);
  switch (path) {
    case "/control/messages":
      return fake
        .messages(query.get("channel") ?? "")
        .map(({ id, nonce, body: said, edits }) => ({ id, nonce, body: said, edits }));
    case "/control/fault": {
      const kind = textOf(jsonOf(body.fault).kind);
      if (FAULTS.includes(kind)) fake.faults.arm(aim, body.fault as Fault, numberOf(body.times) || 1);
      return { armed: kind };
    }
    case "/control/lose":
      fake.faults.lose(aim, numberOf(body.share), chanceOf(numberOf(body.seed)));
      return { share: body.share };
    case "/control/lag":
      fake.lag(numberOf(body.milliseconds));
      return { lag: body.milliseconds };
    case "/control/clear":
      fake.faults.clear();
      return {};
    default:
      return null;
  }
}
