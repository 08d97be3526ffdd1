import type { SlackBot } from "./bot.ts";
import type { Json } from "./state.ts";
import { buttonsOf, shownWords } from "./words.ts";

export const named = (blocks: unknown, label: string): Json => {
  const found = buttonsOf(blocks).find(one => shownWords(one.text) === label);
  if (found === undefined) throw new Error(`no button ${label}`);
  return { action_id: found.action_id, value: found.value };
};
export const lastView = (bot: SlackBot): readonly [string, Json] =>
  [...bot.fake.state.views].at(-1) ?? ["", {}];
export const lastAlone = (bot: SlackBot): Json => ({ ...bot.fake.alone("U1").at(-1) });
