import type { Card } from "../card/card.ts";
import type { Context } from "./command.ts";
import { who } from "./people.ts";
import { said } from "./said.ts";
import { whom } from "./whom.ts";
import { whosaid } from "./whosaid.ts";

/** Sends a free question to the command that answers it. */
export async function routed(text: string, context: Context): Promise<Card> {
  const m = /^what (?:did|does|has) (.+?) (?:say|said)(?: about (.+?))?\??$/iu.exec(text);
  if (m) return said.run({ person: m[1]!, about: m[2] ?? null, page: null }, context);
  const w = /^who is (.+?)\??$/iu.exec(text);
  if (w) return who(w[1]!, await whom(w[1]!, context), context);
  return whosaid.run({ words: text }, context);
}
