import type { ReceiverEvent } from "@slack/bolt";
import { messageOf } from "../../errors.ts";
import type { Log } from "../../log.ts";
import type { Inbox } from "../keeping.ts";
import { incoming } from "./incoming.ts";
import type { Fleeting, Incoming, Request, Typing } from "./request.ts";
import { workingView } from "./view.ts";
import { SLACK, spaceOf } from "./workspaces.ts";

/** What comes out of the gate: each request once, and what people are typing. */
export interface Behind {
  readonly work: (request: Request, fleeting: Fleeting) => Promise<void>;
  readonly options: (typing: Typing) => Promise<readonly object[]>;
}

export interface Gate {
  /**
   * Takes one delivery: acknowledged and durable before it is worked on, and worked on once however often it is delivered. `pass` is Bolt's own processing, which says whether the workspace has the bot.
   */
  take(event: ReceiverEvent, pass: Pass): Promise<void>;
  /** Works on what an earlier process took and did not finish. */
  resume(): Promise<void>;
  /** Settles when no work is in hand. */
  idle(): Promise<void>;
}

const ENDED: Fleeting = { respond: null, trigger: null };

export function gateOf(inbox: Inbox, prefix: string, behind: Behind, log: Log): Gate {
  const inHand = new Set<Promise<void>>();
  /** Counts as work in hand until it settles, and never rejects. */
  const hold = (work: Promise<void>, words: string): Promise<void> => {
    const held = work.catch(error => log.error({ err: error }, `${words}: ${messageOf(error)}`));
    inHand.add(held);
    return held.then(() => void inHand.delete(held));
  };
  const start = (id: string, request: Request, fleeting: Fleeting): void => {
    const done = behind.work(request, fleeting).then(() => inbox.done(SLACK, id));
    void hold(done, "a request stays in the inbox");
  };
  const takeIn = async (event: ReceiverEvent, found: Requested, pass: Pass): Promise<void> => {
    const acknowledge = once(event, found, log);
    // What people press and type is delivered once and waited for: it is acknowledged first. An event comes again until it is
    // acknowledged, which Bolt does before anything of ours runs: it is kept first.
    if (!found.repeats) await acknowledge();
    const { id, request, fleeting } = found;
    if (!(await keep(inbox, found, log))) return await acknowledge();
    const state = { reached: false };
    const reached = (): void => {
      state.reached = true;
    };
    await pass({ ...event, ack: acknowledge, customProperties: { ...event.customProperties, reached } });
    await acknowledge();
    if (state.reached || request.type === "gone") start(id, request, fleeting);
    else await inbox.done(SLACK, id);
  };
  return {
    async take(event, pass) {
      const found = incoming(event.body, prefix);
      if (found.type === "typing") return await complete(event, found.typing, behind, log);
      if (found.type === "ignored") return await once(event, found, log)();
      await hold(takeIn(event, found, pass), "a delivery was not taken");
    },
    async resume() {
      for (const { id, body } of await inbox.open(SLACK)) start(id, JSON.parse(body) as Request, ENDED);
    },
    async idle() {
      while (inHand.size > 0) await Promise.all(inHand);
    },
  };
}

type Requested = Extract<Incoming, { type: "request" }>;
type Pass = (event: ReceiverEvent) => Promise<void>;

/**
 * Keeps a request; false where it was kept before. Where nothing can be kept (a full disk), an event is left to come again, and what
 * somebody waits for is worked on all the same.
 */
async function keep(inbox: Inbox, { id, repeats, request }: Requested, log: Log): Promise<boolean> {
  const space = spaceOf(request.origin.team);
  try {
    return await inbox.take({ platform: SLACK, id, space, body: JSON.stringify(request) });
  } catch (error) {
    if (repeats) throw error;
    log.error({ err: error }, `a request is not in the inbox: ${messageOf(error)}`);
    return true;
  }
}

/** Acknowledges once, whoever asks for it; a submitted form stays open and says that it is being worked on. */
function once(event: ReceiverEvent, found: Incoming, log: Log): () => Promise<void> {
  let acknowledged: Promise<void> | null = null;
  const filled = found.type === "request" && found.request.type === "filled" ? found.request : null;
  const response =
    filled === null ? undefined : { response_action: "update", view: workingView(filled.command) };
  return () => {
    // A socket that has just gone: Slack delivers again, and the inbox knows it; what was asked is answered all the same.
    acknowledged ??= event
      .ack(response)
      .catch((error: unknown) => log.warn({}, `not acknowledged: ${messageOf(error)}`));
    return acknowledged;
  };
}

async function complete(event: ReceiverEvent, typing: Typing, behind: Behind, log: Log): Promise<void> {
  const options = await behind.options(typing).catch((error: unknown) => {
    log.error({ err: error }, "a select was not completed");
    return [];
  });
  await event.ack({ options });
}
