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
   * Takes one delivery: durable before it is acknowledged, acknowledged before it is worked on, and worked on once however often it is
   * delivered. `pass` is Bolt's own processing, which says whether the workspace has the bot.
   */
  take(event: ReceiverEvent, pass: (event: ReceiverEvent) => Promise<void>): Promise<void>;
  /** Works on what an earlier process took and did not finish. */
  resume(): Promise<void>;
  /** Settles when no work is in hand. */
  idle(): Promise<void>;
}

const ENDED: Fleeting = { respond: null, trigger: null };

export function gateOf(inbox: Inbox, prefix: string, behind: Behind, log: Log): Gate {
  const inHand = new Set<Promise<void>>();
  const start = (id: string, request: Request, fleeting: Fleeting): void => {
    const done = behind
      .work(request, fleeting)
      .then(() => inbox.done(SLACK, id))
      .catch(error => log.error({ err: error }, `a request stays in the inbox: ${messageOf(error)}`));
    inHand.add(done);
    void done.then(() => inHand.delete(done));
  };
  return {
    async take(event, pass) {
      const found = incoming(event.body, prefix);
      const acknowledge = once(event, found, log);
      if (found.type === "typing") return await complete(event, found.typing, behind, log);
      if (found.type === "ignored") return await acknowledge();
      const { id, request, fleeting } = found;
      const kept = {
        platform: SLACK,
        id,
        space: spaceOf(request.origin.team),
        body: JSON.stringify(request),
      };
      if (!(await inbox.take(kept))) return await acknowledge();
      // Bolt acknowledges an event before anything of ours runs, which is why the inbox comes first.
      let known = false;
      await pass({
        ...event,
        ack: acknowledge,
        customProperties: { ...event.customProperties, reached: () => (known = true) },
      });
      await acknowledge();
      if (known || request.type === "gone") start(id, request, fleeting);
      else await inbox.done(SLACK, id);
    },
    async resume() {
      for (const { id, body } of await inbox.open(SLACK)) start(id, JSON.parse(body) as Request, ENDED);
    },
    async idle() {
      while (inHand.size > 0) await Promise.all(inHand);
    },
  };
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
