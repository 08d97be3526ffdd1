import { isStatement } from "./statement.ts";
import type { Said } from "./story.ts";
import { spoken } from "./utterance.ts";

/** Words of a quotation that is easy to take in; shorter says little, longer is a speech. */
const GOOD = { from: 8, to: 35 } as const;

/**
 * The strongest quotations, best first: exact words of a named speaker, of a good length, in several sources; one of each speaker
 * before the second of anyone. Paraphrases are none.
 */
export function strongest(said: readonly Said[], limit: number): readonly Said[] {
  const ranked = said
    .filter(one => one.marked.length > 0 && isStatement(one))
    .map((one, at) => ({ one, at, strength: strength(one) }))
    .sort((a, b) => b.strength - a.strength || a.at - b.at);
  const rounds = new Map<string, number>();
  const turns = ranked.map(({ one }) => {
    const key = one.speaker.name ?? one.speaker.words?.text ?? "";
    const turn = rounds.get(key) ?? 0;
    rounds.set(key, turn + 1);
    return { one, turn };
  });
  return turns
    .sort((a, b) => a.turn - b.turn)
    .slice(0, limit)
    .map(({ one }) => one);
}

function strength(said: Said): number {
  const words = spoken(said).split(" ").length;
  const length = words < GOOD.from ? words / GOOD.from : words > GOOD.to ? GOOD.to / words : 1;
  const speaker = said.speaker.name !== null ? 1 : said.speaker.words !== null ? 0.5 : 0.3;
  const kind = said.kind === "direct" ? 1 : 0.75;
  return length * speaker * kind * said.confidence.words * (1 + 0.1 * Math.min(5, said.sources.length - 1));
}
