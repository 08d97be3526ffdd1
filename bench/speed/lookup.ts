import { systemClock } from "../../src/clock.ts";
import { answerer } from "../../src/command/answer.ts";
import { REHEARSED, rehearse } from "../../src/command/rehearse.ts";
import { OPERATOR } from "../../src/platform/platform.ts";
import { openStore } from "../../src/store/open.ts";
import { HOUSE, type Store } from "../../src/store/store.ts";
import { log } from "./storing.ts";

/** Lines of every kind of lookup about what is really on record, in turn, always the same ones: about other stories than were rehearsed. */
async function linesOf(store: Store, count: number): Promise<readonly string[]> {
  const lines: string[] = [];
  const stories = await store.stories.list(HOUSE, null, 1000);
  for (const { id, headline } of stories.slice(REHEARSED)) {
    if (lines.length >= count) break;
    const story = await store.stories.get(HOUSE, id);
    const said = story?.said.find(({ speaker, marked }) => speaker.name !== null && marked.length > 0);
    if (said === undefined) continue;
    const words =
      said.marked[0]!.text.match(/[\p{L}\p{N}’'-]+/gu)
        ?.slice(0, 8)
        .join(" ") ?? "";
    const about = words.split(" ").at(-1);
    const name = said.speaker.name!;
    lines.push(
      `/said ${name}`,
      `/whosaid ${words}`,
      `/brief ${headline}`,
      `what did ${name} say about ${about}?`,
      `/check "${words}"`,
      `when did ${name} speak?`,
      `who is ${name}?`,
      `how many people live in ${about}?`,
      `/timeline ${headline}`,
      `/stories ${name.split(" ").at(-1)}`,
      `/people ${headline}`,
      `/sides ${headline}`,
    );
  }
  return lines.slice(0, count);
}

/**
 * Prints the milliseconds of each lookup in FOLDER's record, by the clock and by processor time, as JSON, after the rehearsal with
 * which the bot begins. Nothing is read or filed here: the bot reads in a process of its own. Arguments: folder, lookups.
 */
const [folder, lookups] = process.argv.slice(2);
const store = await openStore({ folder: folder!, clock: systemClock });
// As the bot does when it has started.
const rehearsing = { store, clock: systemClock, signal: new AbortController().signal };
await rehearse({ ...rehearsing, answer: answerer(store, systemClock, log) });
const answer = answerer(store, systemClock, log);
const lines = await linesOf(store, Number(lookups));
const timings: { line: string; milliseconds: number; busy: number }[] = [];
for (const line of lines) {
  const since = performance.now();
  const before = process.cpuUsage();
  const card = await answer({ line, space: HOUSE, conversation: "bench", asker: OPERATOR, channel: null });
  if (card.status === "sorry") throw new Error(`a bug answers ${line}`);
  const { user, system } = process.cpuUsage(before);
  timings.push({ line, milliseconds: performance.now() - since, busy: (user + system) / 1000 });
}
await store.close();
process.stdout.write(JSON.stringify(timings));
