import type { Card } from "../card/card.ts";
import { nobodyCard, saidCard, saidLine, silentCard } from "../card/said.ts";
import { whichPerson } from "../card/which.ts";
import type { Entry } from "../store/store.ts";
import { isStatement } from "../story/statement.ts";
import { bearerOf } from "./apposed.ts";
import { type Context, command } from "./command.ts";
import { pageNumber } from "./parse.ts";
import { chosen, spokenBy, spokenByUnnamed, spokenFor, type Wanted } from "./spoken.ts";
import { spokenInWriting } from "./spoken-written.ts";
import { whichStory } from "./which.ts";
import { type Whom, whom } from "./whom.ts";

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
  async run({ person, about, page }, context) {
    const wanted = { about, page: pageNumber(page) };
    if (ANYONE.test(person)) return byAnyone(wanted, context);
    const found = await whom(person, context);
    if (found.type === "several") return bySeveral(person, found.entries, wanted, context);
    // A description ("the diplomats") that is no name, or is only like one, may be how a source puts it.
    if (found.type === "none" || found.mended) {
      const unnamed = await spokenByUnnamed(person, wanted, context);
      if (unnamed.said.length > 0)
        return saidCard({ ...wanted, person: null, mended: null, said: unnamed.said });
      const written = chosen(await spokenInWriting(person, context), about);
      if (written.said.length > 0)
        return saidCard({ ...wanted, person: null, mended: null, said: written.said });
      const bearer = await bearerOf(person, context);
      const borne = bearer === null ? null : await whom(bearer, context);
      if (borne?.type === "one" && !borne.mended) return byOne(person, borne, wanted, context);
    }
    return found.type === "one" ? byOne(person, found, wanted, context) : byNobody(person, found, context);
  },
});

async function byOne(
  typed: string,
  { entry, names, mended }: Extract<Whom, { readonly type: "one" }>,
  wanted: Wanted,
  context: Context,
): Promise<Card> {
  const spoken = await spokenBy(names, wanted, context);
  const answer = { ...wanted, person: entry.person, mended: mended ? typed : null };
  if (spoken.said.length > 0) return saidCard({ ...answer, said: spoken.said });
  if (entry.person.kind !== "person") {
    const forms = [...names, ...entry.person.aliases.filter(alias => /^\p{Lu}/u.test(alias))];
    const { said: theirs } = await spokenFor(forms, wanted, context);
    if (theirs.length > 0) return saidCard({ ...answer, said: theirs });
  }
  return silentCard(answer, spoken.nearest, await context.store.lookup.coverage(context.space));
}

/** A name that several people have: the one who spoke on the topic, if it was only one; otherwise a choice. */
async function bySeveral(
  typed: string,
  entries: readonly Entry[],
  wanted: Wanted,
  context: Context,
): Promise<Card> {
  const people = entries.map(({ person }) => person);
  if (wanted.about !== null) {
    const all = await Promise.all(people.map(({ name }) => spokenBy([name], wanted, context)));
    const speaking = people.flatMap((person, at) => {
      const { said: theirs } = all[at]!;
      return theirs.length === 0 ? [] : [{ person, said: theirs }];
    });
    const [only] = speaking;
    if (only !== undefined && speaking.length === 1) return saidCard({ ...wanted, ...only, mended: null });
  }
  return whichPerson("said", typed, people, name => saidLine(name, wanted.about));
}

async function byNobody(
  typed: string,
  { nearest }: Extract<Whom, { readonly type: "none" }>,
  { store, space }: Context,
): Promise<Card> {
  const people = nearest.map(({ person }) => person);
  return nobodyCard("said", typed, people, await store.lookup.coverage(space));
}

/** Everyone's words: of one story, or on a topic. */
async function byAnyone(wanted: Wanted, context: Context): Promise<Card> {
  const { about } = wanted;
  const which = about === null ? null : await whichStory(about, context);
  const spoken =
    which?.type === "one"
      ? chosen(which.story.said.filter(isStatement), null)
      : await spokenBy(null, wanted, context);
  const answer = { ...wanted, person: null, mended: null };
  if (spoken.said.length > 0) return saidCard({ ...answer, said: spoken.said });
  return silentCard(answer, spoken.nearest, await context.store.lookup.coverage(context.space));
}
