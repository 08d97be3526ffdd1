import type { Card } from "../card/card.ts";
import { type Checked, checkCard } from "../card/check.ts";
import { unattributedCard } from "../card/whosaid.ts";
import { type Claim, claimOf, claimWords } from "../story/claim.ts";
import { compatibleNames } from "../story/names.ts";
import type { Said } from "../story/story.ts";
import { alike, isBy, verdictOn } from "../story/verdict.ts";
import { holdsWording, wording } from "../story/wording.ts";
import { type Claimed, claimedIn } from "./claimed.ts";
import { type Context, command } from "./command.ts";
import { candidates, unattributed } from "./searching.ts";
import { type Whom, whom } from "./whom.ts";

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

/** What the record says of one quotation and its speaker. */
export const checkedOf = async (claimed: Claimed, context: Context): Promise<Checked> =>
  judged(await searchedFor(claimed, context), context);

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
  if (verdict.type === "none") return { verdict, wrongSpeaker: null, alike: [] };
  const wrongSpeaker = speaker === null || isTheirs(verdict.said, speaker, found) ? null : speaker;
  return { verdict, wrongSpeaker, alike: alike(claim, record, verdict.said) };
}

/** True when words are given to whom a typed name means: by any name on record, by the same surname, or in the source's description. */
function isTheirs(said: Said, typed: string, found: Whom | null): boolean {
  const entries = found?.type === "one" ? [found.entry] : found?.type === "several" ? found.entries : [];
  const names = found?.type === "one" ? found.names : entries.map(one => one.person.name);
  const { name, words } = said.speaker;
  if (name === null) return words !== null && holdsWording(wording(words.text), wording(typed));
  // A full name on record settles whom the typed one means; without one, its surname does.
  const forms = entries.some(({ person }) => person.kind === "person") ? names : [...names, typed];
  return (
    isBy(said, names) ||
    forms.some(form => compatibleNames(form, name)) ||
    holdsWording(wording(typed), wording(name))
  );
}

/** Words that stand in a document although nobody is given as having said them. */
async function strayWords({ claim, record }: Compared, context: Context): Promise<Card | null> {
  if (claimWords(claim).length < FEWEST) return null;
  const verdict = verdictOn(claim, record, null);
  if (verdict.type === "verbatim" || verdict.type === "cut") return null;
  const stray = await unattributed(claim, context);
  return stray === null || (verdict.type === "paraphrase" && !stray.marked)
    ? null
    : unattributedCard("check", stray.passage.words, stray.passage.source, stray.marked);
}
