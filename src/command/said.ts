import type { Card } from "../card/card.ts";
import { nobodyCard, type SaidAnswer, saidCard, saidLine, silentCard } from "../card/said.ts";
import { whichPerson } from "../card/which.ts";
import type { Said } from "../story/story.ts";
import { topicShare, topicTerms } from "../story/topic.ts";
import { type Context, command } from "./command.ts";
import { pageNumber } from "./parse.ts";
import { whichStory } from "./which.ts";
import { whom } from "./whom.ts";

/** Statements looked at: enough for the page asked for and to know whether more follow. */
const lookedAt = (page: number): number => 40 + 10 * page;
/** Share of a topic's terms a statement and its sentence must hold to be about it; from the second on it is only near. */
const ABOUT = 0.7;
const NEAR = 0.4;
const ANYONE = /^(?:any(?:one|body)|every(?:one|body)|all)$/iu;

export const said = command({
  name: "said",
  summary: "What a person said, newest first, with evidence",
  example: "/said Kaja Kallas",
  options: [
    { name: "person", description: "A person or organisation", kind: "person", required: true },
    { name: "about", description: "What about", kind: "text", required: false },
    { name: "page", description: "Page of a long answer", kind: "number", required: false },
  ],
  async run({ person: typed, about, page }, context) {
    const number = pageNumber(page);
    if (ANYONE.test(typed)) return anyone(about, number, context);
    const found = await whom(typed, context);
    const { lookup } = context.store;
    if (found.type === "several") {
      return whichPerson(
        "said",
        typed,
        found.entries.map(one => one.person),
        name => saidLine(name, about),
      );
    }
    const searched = await lookup.coverage(context.space);
    if (found.type === "none" || found.mended) {
      const unnamed = await describedAs(typed, about, context);
      if (unnamed.length > 0)
        return saidCard({ person: null, about, mended: null, said: unnamed, page: number });
    }
    if (found.type === "none") {
      return nobodyCard(
        "said",
        typed,
        found.nearest.map(one => one.person),
        searched,
      );
    }
    const query = { about: about === null ? null : about.split(" "), story: null, limit: lookedAt(number) };
    const all = await lookup.said(context.space, { ...query, speakers: found.names });
    const spoken = newestFirst(all.filter(one => one.speech));
    const answer = { person: found.entry.person, about, mended: found.mended ? typed : null, page: number };
    const bearing = about === null ? spoken : onTopic(spoken, about, ABOUT);
    if (bearing.length > 0) return saidCard({ ...answer, said: bearing });
    const nearest = about === null ? [] : onTopic(spoken, about, NEAR).slice(0, 1);
    return silentCard(answer, nearest, searched);
  },
});

/** Everyone's words: of one story, or on a topic. */
async function anyone(about: string | null, page: number, context: Context): Promise<Card> {
  const { lookup } = context.store;
  const answer: Omit<SaidAnswer, "said"> = { person: null, about, mended: null, page };
  const which = about === null ? null : await whichStory(about, context);
  const all =
    which?.type === "one"
      ? which.story.said
      : await lookup.said(context.space, {
          speakers: null,
          about: about === null ? null : about.split(" "),
          story: null,
          limit: lookedAt(page),
        });
  const spoken = newestFirst(all.filter(one => one.speech));
  if (spoken.length > 0) return saidCard({ ...answer, said: spoken });
  return silentCard(answer, [], await lookup.coverage(context.space));
}

/** Newest source first; within a day exact words before paraphrase, then in the order of the text. */
function newestFirst(said: readonly Said[]): readonly Said[] {
  const day = (one: Said): string => one.sources.at(-1)?.published?.slice(0, 10) ?? "";
  const exact = (one: Said): number => (one.marked.length > 0 ? 0 : 1);
  return [...said].sort((a, b) => (day(a) < day(b) ? 1 : day(a) > day(b) ? -1 : 0) || exact(a) - exact(b));
}

/**
 * Statements that hold this share of the topic in their own words, best first; where none does, those whose sentence holds it,
 * exact words first.
 */
function onTopic(said: readonly Said[], about: string, share: number): readonly Said[] {
  const terms = topicTerms(about);
  const own = (one: Said): number => topicShare(terms, one.words.map(piece => piece.text).join(" "));
  const direct = said.map(one => ({ one, held: own(one) })).filter(({ held }) => held >= share);
  if (direct.length > 0) return direct.sort((a, b) => b.held - a.held).map(({ one }) => one);
  return newestFirst(said.filter(one => topicShare(terms, one.context.text) >= share));
}

/** Words of those a source only describes: "European diplomats", "one engineer". */
async function describedAs(
  typed: string,
  about: string | null,
  { store, space }: Context,
): Promise<readonly Said[]> {
  const terms = topicTerms(typed);
  const found = await store.lookup.said(space, {
    speakers: null,
    about: typed.split(" "),
    story: null,
    limit: lookedAt(1),
  });
  const theirs = found.filter(
    ({ speech, speaker }) => speech && speaker.words !== null && topicShare(terms, speaker.words.text) === 1,
  );
  return about === null ? newestFirst(theirs) : onTopic(theirs, about, ABOUT);
}
