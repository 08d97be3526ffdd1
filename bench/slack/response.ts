import { typedCommand } from "../../tests/fake/slack/people.ts";
import type { FakeSlack } from "../../tests/fake/slack/server.ts";

/** Milliseconds from sending a command to its acknowledgement, and to its answer. */
export interface Timed {
  readonly ack: number;
  readonly answer: number;
}

const PATIENCE = 10_000;
const USERS = 20;

/** Sends one command and waits until it is answered; null: it never was. */
export async function timed(fake: FakeSlack, line: string, turn: number): Promise<Timed | null> {
  const user = `UB${turn % USERS}`;
  const payload = typedCommand(fake, line, user, "C1");
  const path = new URL(String(payload.response_url)).pathname;
  const start = performance.now();
  const ack = await fake.sockets.deliver({ type: "slash_commands", payload });
  if (ack === null) return null;
  const acknowledged = performance.now() - start;
  while ((fake.state.responses.get(path)?.uses ?? 1) === 0) {
    if (performance.now() - start > PATIENCE) return null;
    await new Promise(resolve => setImmediate(resolve));
  }
  fake.state.responses.delete(path);
  fake.state.ephemerals.length = 0;
  return { ack: acknowledged, answer: performance.now() - start };
}

/** People who ask in benches. */
export function invite(fake: FakeSlack): void {
  for (let at = 0; at < USERS; at++)
    fake.state.users.set(`UB${at}`, {
      id: `UB${at}`,
      name: "ida",
      admin: false,
      tz: "Europe/Oslo",
      guest: false,
    });
}
