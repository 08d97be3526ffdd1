import type { Edition } from "../briefing/briefing.ts";
import { draftWith, tellsOf } from "../briefing/draft.ts";
import { action } from "../card/action.ts";
import type { Card } from "../card/card.ts";
import { draftForm, previewCard, scheduleWord } from "../card/schedule.ts";
import { UsageError } from "../errors.ts";
import type { FiledEdition } from "../store/port/delivery.ts";
import type { Context } from "./command.ts";
import type { Given } from "./schedule-options.ts";

/** `/schedule approve`: a draft goes out. */
export async function approveDraft(given: Given, context: Context): Promise<Card> {
  const draft = await draftOf(given, context);
  const { store, space, asker } = context;
  const done = await store.drafts.decide(space, draft.id, { verdict: "approve", by: asker.id });
  return done ? scheduleWord("Approved: it is posted now.") : tooLate();
}

/** `/schedule skip`: a draft is not posted; what it would have said, the next briefing says. */
export async function skipDraft(given: Given, context: Context): Promise<Card> {
  const draft = await draftOf(given, context);
  const { store, space, asker } = context;
  const done = await store.drafts.decide(space, draft.id, { verdict: "skip", by: asker.id });
  return done ? scheduleWord("Skipped. The next briefing says what it would have said.") : tooLate();
}

/** `/schedule edit`: asks what to leave out and what to put before it, then shows the draft as it would go out. */
export async function editDraft(given: Given, context: Context): Promise<Card> {
  const draft = await draftOf(given, context);
  const stories = await storiesIn(draft, context);
  if (given.drop === null && given.note === null)
    return draftForm(
      draft.id,
      stories.map(({ headline }) => headline),
    );
  const dropped = numbersOf(given.drop, stories.length).map(number => stories[number - 1]!);
  const revised = draftWith(draft, dropped, given.note);
  const { store, space } = context;
  if (!(await store.drafts.revise(space, draft.id, revised))) return tooLate();
  return previewCard("The draft as it stands now.", revised.card, [
    action("Approve", `/schedule approve id: ${draft.id}`),
    action("Edit", `/schedule edit id: ${draft.id}`),
    action("Skip", `/schedule skip id: ${draft.id}`),
  ]);
}

const tooLate = (): Card => scheduleWord("That draft was decided already, or its time is over.");

/** The draft of an id, or the only one that waits. */
async function draftOf({ id, rest }: Given, { store, space }: Context): Promise<FiledEdition> {
  const drafts = await store.drafts.list(space);
  const wanted = (id ?? rest ?? "").trim();
  const found = wanted === "" && drafts.length === 1 ? drafts[0] : drafts.find(draft => draft.id === wanted);
  if (found !== undefined) return found;
  throw new UsageError(
    drafts.length === 0
      ? "No draft waits: it was decided already, or its time is over."
      : "Which draft? Type /schedule list to see those that wait.",
  );
}

/** The stories a draft tells, in the order in which it tells them. */
async function storiesIn(
  { card, tellings }: Edition,
  { store, space }: Context,
): Promise<readonly { readonly id: string; readonly headline: string }[]> {
  const found = [];
  for (const { key } of tellings.filter(({ kind, story }) => kind === "story" && story !== "")) {
    const story = await store.stories.get(space, key);
    if (story !== null && tellsOf(card.blocks, story.headline))
      found.push({ id: story.id, headline: story.headline });
  }
  return found;
}

function numbersOf(typed: string | null, most: number): readonly number[] {
  const numbers = (typed ?? "")
    .split(/[\s,;]+/u)
    .filter(part => part !== "")
    .map(Number);
  const wrong = numbers.find(number => !(Number.isInteger(number) && number >= 1 && number <= most));
  if (wrong === undefined) return [...new Set(numbers)];
  throw new UsageError(
    `The stories of this draft go from 1 to ${most}: type drop: 1, or several with commas.`,
  );
}
