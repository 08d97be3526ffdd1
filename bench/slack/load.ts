import { typedCommand } from "../../tests/fake/slack/people.ts";
import type { FakeSlack } from "../../tests/fake/slack/server.ts";

export interface Load {
  readonly sent: number;
  /** Commands without an acknowledgement or without an answer. */
  readonly errors: number;
  /** Milliseconds of each acknowledgement. */
  readonly acks: readonly number[];
}

/** Sends commands at a steady rate, whatever becomes of them, and counts what came back. */
export async function load(
  fake: FakeSlack,
  lines: readonly string[],
  perSecond: number,
  seconds: number,
): Promise<Load> {
  const acks: number[] = [];
  const paths: string[] = [];
  let lost = 0;
  const running: Promise<void>[] = [];
  const start = performance.now();
  for (let at = 0; at < perSecond * seconds; at++) {
    const due = start + (at * 1000) / perSecond;
    const wait = due - performance.now();
    if (wait > 0) await new Promise(resolve => setTimeout(resolve, wait));
    const payload = typedCommand(fake, lines[at % lines.length] ?? "/help", `UB${at % 20}`, "C1");
    paths.push(new URL(String(payload.response_url)).pathname);
    const sent = performance.now();
    running.push(
      fake.sockets.deliver({ type: "slash_commands", payload }).then(ack => {
        if (ack === null) lost++;
        else acks.push(performance.now() - sent);
      }),
    );
  }
  await Promise.all(running);
  const unanswered = await settled(fake, paths);
  return { sent: paths.length, errors: lost + unanswered, acks };
}

/** Waits a while for the last answers; how many never came. */
async function settled(fake: FakeSlack, paths: readonly string[]): Promise<number> {
  const missing = (): number =>
    paths.filter(path => (fake.state.responses.get(path)?.uses ?? 0) === 0).length;
  for (const end = performance.now() + 20_000; missing() > 0 && performance.now() < end; )
    await new Promise(resolve => setTimeout(resolve, 50));
  return missing();
}
