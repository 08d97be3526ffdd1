import type { Card } from "../card/card.ts";
import { type Checked, checkCard } from "../card/check.ts";
import { unattributedCard } from "../card/whosaid.ts";
import { claimOf, claimWords } from "../story/claim.ts";
import { isBy, verdictOn } from "../story/verdict.ts";
import { type Claimed, claimedIn } from "./claimed.ts";
import { type Context, command } from "./command.ts";
import { candidates, unattributed } from "./searching.ts";
import { whom } from "./whom.ts";

/** Quotations checked in one message. */
const MOST = 20;
/** Fewer words than this between quotation marks are a phrase of the message's own, not a quotation. */
const FEWEST = 3;

export const check = command({
  name: "check",
  summary: "Is this quotation verbatim, altered, someone else's, or not on record?",
  example: "/check In any negotiation, Europe must have the central role",
  options: [
    { name: "quote", description: "A quotation, with its speaker if you like", kind: "text", required: true },
  ],
  run: ({ quote }, context) => checkClaims(claimedIn(quote), context),
});

/** Checks quotations, each against the speaker it names. */
export async function checkClaims(all: readonly Claimed[], context: Context): Promise<Card> {
  const long = all.filter(({ words }) => claimWords(claimOf(words)).length >= FEWEST);
  const claims = (long.length > 0 ? long : all).slice(0, MOST);
  const searched = await context.store.lookup.coverage(context.space);
  const only = claims.length === 1 ? claims[0] : undefined;
  const stray = only === undefined ? null : await strayWords(only, context);
  if (stray !== null) return stray;
  const checked: Checked[] = [];
  for (const claim of claims) checked.push(await judged(claim, context));
  return checkCard(checked, searched);
}

async function judged({ words, speaker }: Claimed, context: Context): Promise<Checked> {
  const claim = claimOf(words);
  const found = speaker === null ? null : await whom(speaker, context);
  const names = found?.type === "one" ? found.names : null;
  const verdict = verdictOn(claim, await candidates(claim, context), names);
  if (speaker === null || verdict.type === "none") return { verdict, wrongSpeaker: null };
  const right = found?.type === "several" ? found.entries.map(one => one.person.name) : (names ?? []);
  return { verdict, wrongSpeaker: isBy(verdict.said, right) ? null : speaker };
}

/** Words that stand in a document although nobody is given as having said them. */
async function strayWords({ words }: Claimed, context: Context): Promise<Card | null> {
  const claim = claimOf(words);
  if (claimWords(claim).length < FEWEST) return null;
  const verdict = verdictOn(claim, await candidates(claim, context), null);
  if (verdict.type === "verbatim" || verdict.type === "cut" || verdict.type === "paraphrase") return null;
  const stray = await unattributed(claim, context);
  return stray === null
    ? null
    : unattributedCard("check", stray.passage.words, stray.passage.source, stray.marked);
}
