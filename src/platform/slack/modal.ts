import { bare } from "../../card/bare.ts";
import type { Card, Form } from "../../card/card.ts";
import { formLine } from "../../card/form.ts";
import type { Place } from "../../card/layout.ts";
import { sourceWords } from "../../card/words.ts";
import { placeOf } from "./action.ts";
import { answer, notice } from "./answer.ts";
import type { View } from "./block.ts";
import { textAt } from "./call.ts";
import { documentView } from "./document.ts";
import type { Office, Visit } from "./office.ts";
import { rendered } from "./post.ts";
import { formOf } from "./render.ts";
import { replyAlone } from "./reply.ts";
import type { Origin } from "./request.ts";
import { ANY_FORM, ASK_FORM, cardView, formOfOffer, formView, workingView } from "./view.ts";
import { spaceOf } from "./workspaces.ts";

const REST = "The rest does not fit into a window: type the command in a channel to see all of it.";

const views = (team: string, { posting }: Office) => posting.workspaces.call(team);

/** Opens a form while its trigger works. False: it did not open, and has to be asked for in another way. */
export async function openForm(form: Form, visit: Visit, office: Office): Promise<boolean> {
  const { trigger } = visit.fleeting;
  if (trigger === null) return false;
  const view = formView(form, visit.origin, office.desk.offers);
  return (await views(visit.origin.team, office)("views.open", { trigger_id: trigger, view })).ok;
}

/** Opens what a card asks for, with what it says above. False: it did not open. */
export async function openCard(card: Card, line: string, visit: Visit, office: Office): Promise<boolean> {
  const { trigger } = visit.fleeting;
  if (trigger === null) return false;
  const view = await viewOf(card, line, visit.origin, office);
  return (await views(visit.origin.team, office)("views.open", { trigger_id: trigger, view })).ok;
}

/** Opens a window at once, because triggers end after three seconds, and fills it when there is something to show. */
async function inWindow(
  title: string,
  fill: () => Promise<View>,
  visit: Visit,
  office: Office,
): Promise<boolean> {
  const { trigger } = visit.fleeting;
  if (trigger === null) return false;
  const call = views(visit.origin.team, office);
  const opened = await call("views.open", { trigger_id: trigger, view: workingView(title) });
  if (!opened.ok) return false;
  const view = await fill();
  return (await call("views.update", { view_id: textAt(opened.data, "view", "id"), view })).ok;
}

/** A card in a window; where none opens it comes as a message. */
export async function showCard(
  line: string,
  card: Promise<Card>,
  visit: Visit,
  office: Office,
): Promise<void> {
  const fill = async (): Promise<View> => await viewOf(await card, line, visit.origin, office);
  if (await inWindow("Onrecord", fill, visit, office)) return;
  await replyAlone(await rendered(await card, spaceOf(visit.origin.team), office.posting), visit, office);
}

async function viewOf(card: Card, title: string, origin: Origin, office: Office): Promise<View> {
  const { posting, desk } = office;
  const space = spaceOf(origin.team);
  const form = formOf(card);
  const pictures = await posting.pictures(card, space, views(origin.team, office));
  const how = { pictures, shorten: posting.values.shorten(space) };
  const without: Card = { ...card, blocks: card.blocks.filter(({ type }) => type !== "form") };
  const shown = cardView(form === null ? card : without, how, title.replace(/^\/(\S+).*$/u, "/$1"), REST);
  await posting.values.kept();
  if (form === null) return shown;
  const said = without.blocks.length === 0 ? [] : shown.blocks;
  return formView(form, origin, desk.offers, said);
}

/** Opens the form of a command, or of any question where `line` is empty. */
export async function form(line: string, visit: Visit, office: Office): Promise<void> {
  const name = /^\/(\S+)$/u.exec(line)?.[1];
  const offer = office.desk.offers.find(one => one.name === name);
  const needs = offer?.options.some(({ required }) => required) === true;
  if (line === "" || (offer !== undefined && needs)) {
    const opened = await openForm(offer === undefined ? ASK_FORM : formOfOffer(offer), visit, office);
    if (!opened)
      await replyAlone(
        await rendered(notice(TRY_AGAIN), spaceOf(visit.origin.team), office.posting),
        visit,
        office,
      );
    return;
  }
  await showCard(line, answer(line, visit.origin, office), visit, office);
}

const TRY_AGAIN = "Slack took too long to open a window. Press the button again.";

/** Answers a form that was filled in, in its own window; what was filled in wrong can be mended there. */
export async function filled(
  command: string,
  view: string,
  values: Readonly<Record<string, string>>,
  visit: Visit,
  office: Office,
): Promise<void> {
  const names = Object.keys(values).map(name => ({ name }));
  const line = command === ANY_FORM ? (values.question ?? "") : formLine({ command, fields: names }, values);
  const card = await answer(line, visit.origin, office);
  const shown = await viewOf(card, command, visit.origin, office);
  const updated = await views(visit.origin.team, office)("views.update", { view_id: view, view: shown });
  if (updated.ok) return;
  // The window was closed meanwhile.
  await replyAlone(await rendered(card, spaceOf(visit.origin.team), office.posting), visit, office);
}

/** Shows a stored document at its words. */
export async function open(value: string, visit: Visit, office: Office): Promise<void> {
  const place: Place | null = placeOf(value);
  const space = spaceOf(visit.origin.team);
  const page = place === null ? null : await office.desk.open(space, place.document);
  const gone = notice("That document is not on record any more.");
  const fill = async (): Promise<View> => {
    if (page === null || place === null) return await viewOf(gone, "Onrecord", visit.origin, office);
    return documentView(page, place, bare(sourceWords(page.source)));
  };
  const shown = await inWindow("Document", fill, visit, office);
  if (!shown) await replyAlone(await rendered(notice(TRY_AGAIN), space, office.posting), visit, office);
}
