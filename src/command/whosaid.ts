import { nobodySaid, unattributedCard, type WhoSaid, whoSaidCard } from "../card/whosaid.ts";
import { type Bearing, bearing, likeness } from "../story/bearing.ts";
import { claimOf, claimWords } from "../story/claim.ts";
import { isStatement } from "../story/statement.ts";
import { command } from "./command.ts";
import { candidates, unattributed } from "./searching.ts";

/** Likeness from which words are nearly the same, and the share of a topic from which they are on the same matter. */
const NEARLY = 0.45;
const ON_TOPIC = 0.6;
const SHOWN = 3;
/** Fewer words than this are found in too many quotations to be anyone's. */
const FEWEST = 2;

export const whosaid = command({
  name: "whosaid",
  summary: "Who said these words, exactly or nearly",
  example: "/whosaid Europe must have a central role",
  options: [{ name: "words", description: "The words", kind: "text", required: true }],
  async run({ words }, context) {
    const claim = claimOf(words);
    const searched = await context.store.lookup.coverage(context.space);
    if (claimWords(claim).length === 0) return nobodySaid(searched);
    const found = (await candidates(claim, context)).map(said => bearing(claim, said));
    const answer = chosen(found, claimWords(claim).length);
    if (answer?.type === "exact") return whoSaidCard(answer);
    const stray = claimWords(claim).length >= FEWEST ? await unattributed(claim, context) : null;
    if (stray?.marked === true) {
      return unattributedCard("whosaid", stray.passage.words, stray.passage.source, true);
    }
    if (answer !== null) return whoSaidCard(answer);
    if (stray === null) return nobodySaid(searched);
    return unattributedCard("whosaid", stray.passage.words, stray.passage.source, stray.marked);
  },
});

function chosen(found: readonly Bearing[], words: number): WhoSaid | null {
  const close = (used: readonly Bearing[]): WhoSaid["close"] =>
    found
      .filter(one => !used.includes(one) && isStatement(one.said) && one.topic >= ON_TOPIC)
      .sort((a, b) => b.topic - a.topic)
      .slice(0, 1)
      .map(one => one.said);
  const take = (type: WhoSaid["type"], used: readonly Bearing[]): WhoSaid => ({
    type,
    said: used.map(one => one.said),
    close: type === "topic" ? [] : close(used),
  });
  const grade = (one: Bearing): number => likeness(one.exact);
  const best = [...found].sort((a, b) => grade(b) - grade(a));
  const exact = best.filter(one => one.exact.type === "exact" || one.exact.type === "cut");
  if (exact.length > 0) return take("exact", exact.slice(0, SHOWN));
  const retold = found.filter(one => one.content.type === "exact" && words >= FEWEST);
  if (retold.length > 0) return take("exact", retold.slice(0, SHOWN));
  const near = best.filter(one => grade(one) >= NEARLY);
  if (near.length > 0) return take("near", near.slice(0, SHOWN));
  const topical = found.filter(one => one.topic >= ON_TOPIC && isStatement(one.said));
  const ranked = topical.sort((a, b) => b.topic - a.topic || likeness(b.content) - likeness(a.content));
  return ranked.length === 0 ? null : take("topic", ranked.slice(0, SHOWN));
}
