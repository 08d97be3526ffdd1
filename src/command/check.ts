import type { Card } from "../card/card.ts";
import { type Checked, checkCard } from "../card/check.ts";
import { unattributedCard } from "../card/whosaid.ts";
import { type Claim, claimOf, claimWords } from "../story/claim.ts";
import type { Said } from "../story/story.ts";
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
  if (only !== undefined) {
    const one = await searchedFor(only, context);
    return (await strayWords(one, context)) ?? checkCard([await judged(one, context)], searched);
  }
  const checked: Checked[] = [];
  for (const claimed of claims) checked.push(await judged(await searchedFor(claimed, context), context));
  return checkCard(checked, searched);
}

/** A claim and what on record is like it, looked up once. */
interface Compared {
  readonly claim: Claim;
  readonly speaker: string | null;
  readonly record: readonly Said[];
}

async function searchedFor({ words, speaker }: Claimed, context: Context): Promise<Compared> {
  const claim = claimOf(words);
  return { claim, speaker, record: await candidates(claim, context) };
}

async function judged({ claim, speaker, record }: Compared, context: Context): Promise<Checked> {
  const found = speaker === null ? null : await whom(speaker, context);
  const names = found?.type === "one" ? found.names : null;
  const verdict = verdictOn(claim, record, names);
  if (speaker === null || verdict.type === "none") return { verdict, wrongSpeaker: null };
  const right = found?.type === "several" ? found.entries.map(one => one.person.name) : (names ?? []);
  return { verdict, wrongSpeaker: isBy(verdict.said, right) ? null : speaker };
}

/** Words that stand in a document although nobody is given as having said them. */
async function strayWords({ claim, record }: Compared, context: Context): Promise<Card | null> {
  if (claimWords(claim).length < FEWEST) return null;
  const verdict = verdictOn(claim, record, null);
  if (verdict.type === "verbatim" || verdict.type === "cut" || verdict.type === "paraphrase") return null;
  const stray = await unattributed(claim, context);
  return stray === null
    ? null
    : unattributedCard("check", stray.passage.words, stray.passage.source, stray.marked);
}
