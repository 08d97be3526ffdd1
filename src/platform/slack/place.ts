import type { Address } from "../platform.ts";
import { type Call, textAt } from "./call.ts";
import type { Failure } from "./failure.ts";

/** An address that is a member rather than a channel means the direct message with them; histories and edits need that channel's own id. */
const isMember = (channel: string): boolean => /^[UW]/u.test(channel);

const AT_HAND = 5000;

/** The address with a channel's own id, or why there is none. */
export type Places = (to: Address, call: Call) => Promise<Placed>;
export type Placed =
  | { readonly ok: true; readonly to: Address }
  | { readonly ok: false; readonly failure: Failure };

export function placesOf(): Places {
  const opened = new Map<string, string>();
  return (to, call) => (isMember(to.channel) ? direct(to, call, opened) : Promise.resolve({ ok: true, to }));
}

async function direct(to: Address, call: Call, opened: Map<string, string>): Promise<Placed> {
  const key = `${to.space} ${to.channel}`;
  const known = opened.get(key);
  if (known !== undefined) return { ok: true, to: { ...to, channel: known } };
  const called = await call("conversations.open", { users: to.channel });
  if (!called.ok) return called;
  const channel = textAt(called.data, "channel", "id");
  opened.set(key, channel);
  const [oldest] = opened.keys();
  if (opened.size > AT_HAND && oldest !== undefined) opened.delete(oldest);
  return { ok: true, to: { ...to, channel } };
}
