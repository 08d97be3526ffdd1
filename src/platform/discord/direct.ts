import { RequestMethod, Routes } from "discord.js";
import type { Address } from "../platform.ts";
import type { Call } from "./rest.ts";
import { readChannel } from "./wire.ts";

/** The person an address means rather than a channel ("@ID"); null: a channel. */
const personIn = (channel: string): string | null => /^@(\d+)$/u.exec(channel)?.[1] ?? null;

/** Direct conversations that were opened; Discord gives the same one again for the same person. */
export type Directs = Map<string, string>;

/** The direct conversation with someone. @throws CallError */
export async function directWith(call: Call, person: string, opened: Directs): Promise<string> {
  const known = opened.get(person);
  if (known !== undefined) return known;
  const channel = await call({
    method: RequestMethod.Post,
    route: Routes.userChannels(),
    body: { recipient_id: person },
    repeatable: true,
  });
  const { id } = readChannel(channel);
  opened.set(person, id);
  return id;
}

/** The channel or thread messages for an address go into. @throws CallError */
export async function placeOf({ channel, thread }: Address, call: Call, opened: Directs): Promise<string> {
  const person = personIn(channel);
  return person === null ? (thread ?? channel) : await directWith(call, person, opened);
}
