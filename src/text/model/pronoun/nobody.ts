import { add, atom, type Features, number } from "../quote/feature.ts";
import { type Field, genderState } from "./field.ts";
import { REACH } from "./standing.ts";

/** What speaks for nobody named. */
export function nobodyFeatures(features: Features, field: Field): void {
  const { form, place, inside, standings, view, pronoun, noun, outline } = field;
  const rivals = number(Math.min(standings.length, 5));
  const prior = view.priors[pronoun.gender];
  const open = number(prior === null ? 0 : prior.referent === null ? 1 : 2);
  const since = number(prior === null ? 0 : Math.min(REACH, pronoun.sentence - prior.sentence));
  const fits = standings.some(({ referent }) => genderState(view, referent, pronoun.gender) === 2) ? 1 : 0;
  const described = number(nounState(field));
  const nearest = number(standings[0]?.back ?? REACH + 1);
  add(features, 70);
  add(features, 71, form, rivals);
  add(features, 72, rivals, nearest, number(fits));
  add(features, 73, open, since);
  add(features, 74, open, nearest);
  add(features, 75, described);
  add(features, 76, described, nearest);
  add(features, 77, described, open);
  add(features, 78, inside, place);
  add(features, 79, inside, open);
  add(features, 80, number(fits), open, nearest);
  add(features, 81, noun === null ? 0 : atom(outline.tokens[noun.at]!.lower), nearest);
}

/** How the nearest person noun stands: none 0; else gender shown, new, in this sentence, and nearer than any named person. */
function nounState({ outline, standings, pronoun, noun }: Field): number {
  if (noun === null) return 0;
  const nearer = standings.every(({ nearest }) => nearest.first < noun.at || nearest.first > pronoun.at);
  const shown = (noun.gender === null ? 0 : 1) + (noun.isNew ? 2 : 0);
  return 1 + shown + (noun.at >= outline.first ? 4 : 0) + (nearer ? 8 : 0);
}
