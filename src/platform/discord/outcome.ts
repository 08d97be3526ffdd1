import type { Clock } from "../../clock.ts";
import type { Outcome } from "../platform.ts";
import type { Failure } from "./failure.ts";

/** While the bot cannot talk to Discord, posts wait and are tried again this much later. */
const LATER = { unreachable: 30_000, unauthorized: 15 * 60_000 } as const;

/** What a failure is to whoever posted. */
export function outcomeOf(failure: Failure, clock: Clock): Outcome {
  const after = (milliseconds: number): Date => new Date(clock.now().getTime() + milliseconds);
  switch (failure.kind) {
    case "limited":
      return { status: "retry", after: after(failure.after), reason: failure.reason };
    case "unreachable":
      return { status: "retry", after: after(LATER.unreachable), reason: failure.reason };
    case "unauthorized":
      return { status: "retry", after: after(LATER.unauthorized), reason: failure.reason };
    case "lost":
      return { status: "unknown", reason: failure.reason };
    case "refused":
      return { status: "refused", reason: failure.reason };
  }
}
