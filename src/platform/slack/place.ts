import type { Address } from "../platform.ts";
import { type Call, textAt } from "./call.ts";
import type { Failure } from "./failure.ts";

/**
 * The member an address means rather than a channel ("@U123", or the id alone): their direct message is meant; histories and edits
 * need that channel's own id. Null: a channel.
 */
const memberIn = (channel: string): string | null => /^@?([UW]\w*)$/u.exec(channel)?.[1] ?? null;

const AT_HAND = 5000;

/** The address with a channel's own id, or why there is none. */
export type Places = (to: Address, call: Call) => Promise<Placed>;
export type Placed =
  | { readonly ok: true; readonly to: Address }
  | { readonly ok: false; readonly failure: Failure };

export function placesOf(): Places {
  const opened = new Map<string, string>();
  return (to, call) => {
    const member = memberIn(to.channel);
    return member === null ? Promise.resolve({ ok: true, to }) : direct(to, member, call, opened);
  };
}

async function direct(to: Address, member: string, call: Call, opened: Map<string, string>): Promise<Placed> {
  const key = `${to.space} ${member}`;
  const known = opened.get(key);
  if (known !== undefined) return { ok: true, to: { ...to, channel: known } };
  const called = await call("conversations.open", { users: member });
  if (!called.ok) return called;
  const channel = textAt(called.data, "channel", "id");
  opened.set(key, channel);
  const [oldest] = opened.keys();
  if (opened.size > AT_HAND && oldest !== undefined) opened.delete(oldest);
  return { ok: true, to: { ...to, channel } };
}
