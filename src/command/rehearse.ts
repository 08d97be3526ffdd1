import type { Clock } from "../clock.ts";
import { type Answer, OPERATOR } from "../platform/platform.ts";
import { HOUSE, type Store } from "../store/store.ts";
import type { Story } from "../story/story.ts";

/** Stories the bot asks itself about, the newest first. */
export const REHEARSED = 30;
/** Milliseconds it rests between two lines: whoever asks meanwhile waits for one line at most. */
const REST = 2;

/** What a rehearsal needs: `answer` should remember nothing that others are answered from. */
export interface Stage {
  readonly answer: Answer;
  readonly store: Pick<Store, "stories">;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/**
 * Asks what people ask, about the newest stories, and throws the answers away: code that has run some hundred times is compiled, and
 * the record's busiest pages are in memory, so the first who asks is answered as fast as the hundredth.
 * @returns how many lines were asked. A line that fails is logged by whoever answers it.
 */
export async function rehearse({ answer, store, clock, signal }: Stage): Promise<number> {
  let asked = 0;
  for (const { id } of await store.stories.list(HOUSE, null, REHEARSED)) {
    const story = signal.aborted ? null : await store.stories.get(HOUSE, id);
    for (const line of story === null ? [] : linesAbout(story)) {
      await clock.sleep(REST, signal);
      if (signal.aborted) return asked;
      await answer({ line, space: HOUSE, conversation: "rehearsal", asker: OPERATOR, channel: null });
      asked++;
    }
  }
  return asked;
}

/** A word long enough to be about something. */
const TELLING = /\p{L}{5,}/gu;

/** Lines of every kind of lookup, about who and what is in a story. */
function linesAbout({ headline, said, people }: Story): readonly string[] {
  const spoken = said.find(({ speaker, marked }) => speaker.name !== null && marked.length > 0);
  const name = spoken?.speaker.name ?? people.find(({ kind }) => kind === "person")?.name ?? null;
  const words = (spoken?.marked[0]?.text ?? headline).match(TELLING) ?? [];
  const [first = headline, second = first] = words;
  const about = [
    `/brief ${headline}`,
    `/timeline ${headline}`,
    `/people ${headline}`,
    `/sides ${headline}`,
    `/stories ${first}`,
    `how many people were in ${first}?`,
    `when did ${second} begin?`,
    `why was ${first} ${second}?`,
    `how much did ${second} cost?`,
  ];
  const quoted = spoken?.marked[0]?.text.split(/\s+/u).slice(0, 8).join(" ");
  const saying = quoted === undefined ? [] : [`/whosaid ${quoted}`, `/check "${quoted}"`];
  const known =
    name === null
      ? []
      : [
          `/said ${name}`,
          `who is ${name}?`,
          `what did ${name} say about ${second}?`,
          `where was ${name}?`,
          `whom did ${name} meet?`,
        ];
  return [...about, ...saying, ...known];
}
