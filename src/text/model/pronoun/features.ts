import type { Candidate } from "../../antecedents.ts";
import type { Outline } from "../../outline.ts";
import { add, type Features, lengthStep, number } from "../quote/feature.ts";
import { dependsOnSaying, type Field, genderState, placeNumber } from "./field.ts";
import { REACH, type Standing } from "./standing.ts";
import type { Pronoun, View } from "./view.ts";
import { saysState, sentenceFeatures, stretchState } from "./within.ts";

const KINDS: readonly Candidate["kind"][] = ["name", "nominal", "pronoun", "owned"];

/** What speaks for a person as the one meant. `rank`: how many fitting persons are mentioned nearer. */
export function optionFeatures(features: Features, field: Field, standing: Standing, rank: number): void {
  const { form, place, inside, view, pronoun } = field;
  const { nearest, back, subjectBack, times, referent } = standing;
  const far = number(back);
  const does = number(placeNumber(nearest));
  const kind = number(KINDS.indexOf(nearest.kind));
  const gender = number(genderState(view, referent, pronoun.gender));
  const nearer = number(Math.min(rank, 4));
  const rivals = number(Math.min(field.standings.length, 5));
  const often = number(Math.min(times, 6));
  const lastSubject = number(subjectBack);
  const ahead = number(standing.ahead ? (times > 0 ? 2 : 1) : 0);
  add(features, 1, far, does);
  add(features, 2, far, does, place);
  add(features, 3, far, kind, does);
  add(features, 4, far, does, inside);
  add(features, 5, gender);
  add(features, 6, gender, rivals);
  add(features, 7, often, far);
  add(features, 8, lastSubject, place);
  add(features, 9, lastSubject, far, does);
  add(features, 10, nearer, rivals);
  add(features, 11, nearer, does, far);
  add(features, 12, form, far, does);
  add(features, 13, ahead, place);
  add(features, 14, form, ahead, far);
  const lead = number(Math.min(4, pronoun.at - field.outline.first));
  if (standing.ahead) add(features, 105, lead, place);
  if (standing.ahead) add(features, 106, nearer, place);
  add(features, 15, number(subjectRank(field, standing)), nearer, place);
  add(features, 16, rivals, often);
  const described = number(describedSince(field, standing));
  add(features, 17, described);
  add(features, 18, described, nearer, far);
  add(features, 19, described, inside, gender);
  const speaks = number(dependsOnSaying(field.outline, pronoun.at) ? 1 : 0);
  const spoke = number(field.speaker === null ? 0 : field.speaker === referent ? 1 : 2);
  add(features, 90, spoke, speaks);
  add(features, 91, spoke, speaks, place);
  add(features, 92, spoke, far, inside);
  add(features, 93, spoke, speaks, nearer);
  const behind = number(namedBehind(field, standing));
  add(features, 94, behind, speaks, inside);
  add(features, 95, behind, place, far);
  const known = number(genderState(view, referent, pronoun.gender) * 4 + rivalsOfGender(field, standing));
  add(features, 96, known);
  add(features, 97, known, far, does);
  const recent = number(mentionsSince(field, standing));
  add(features, 103, recent, far);
  add(features, 104, recent, nearer);
  traitFeatures(features, field, standing, nearer);
  chainFeatures(features, field, standing, nearer);
  if (back === 0) sentenceFeatures(features, field, nearest);
  else distanceFeatures(features, field, standing, far, does);
}

/** The person noun nearest to the pronoun, if it stands behind the person's last mention: known or new, gender shown or not. */
function describedSince({ noun }: Field, { nearest }: Standing): number {
  if (noun === null || noun.at < nearest.first) return 0;
  return 1 + (noun.gender === null ? 0 : 1) + (noun.isNew ? 2 : 0);
}

/** How often the person is mentioned in the pronoun's sentence and the one before, up to four. */
function mentionsSince({ view, pronoun }: Field, { referent }: Standing): number {
  let found = 0;
  for (let back = 0; back < 2 && back <= pronoun.sentence; back++)
    for (const one of view.candidates[pronoun.sentence - back]!)
      if (one.referent === referent && one.first < pronoun.at) found++;
  return Math.min(4, found);
}

/** The person is named again behind the pronoun in its sentence: 1 outside quotation marks, 2 only between them. */
function namedBehind({ view, pronoun }: Field, { referent }: Standing): number {
  let found = 0;
  for (const { first, kind, stretch, referent: who } of view.candidates[pronoun.sentence]!) {
    if (who !== referent || first <= pronoun.at || kind !== "name") continue;
    if (stretch < 0) return 1;
    found = 2;
  }
  return found;
}

/** How many of the others are known to be of the pronoun's gender, up to three. */
const rivalsOfGender = ({ view, pronoun, standings }: Field, { referent }: Standing): number =>
  Math.min(
    3,
    standings.filter(
      other => other.referent !== referent && genderState(view, other.referent, pronoun.gender) === 2,
    ).length,
  );

/** How many of the others were a subject more recently, up to three. */
const subjectRank = ({ standings }: Field, { subjectBack }: Standing): number =>
  Math.min(3, standings.filter(other => other.subjectBack < subjectBack).length);

function traitFeatures(
  features: Features,
  { view, standings }: Field,
  { referent }: Standing,
  nearer: number,
): void {
  const { tagged, words, titled, named, early } = view.traits[referent]!;
  const most = Math.max(...standings.map(other => view.traits[other.referent]!.named));
  add(features, 20, number(tagged), number(words), number(titled ? 1 : 0));
  add(features, 22, number(most - named), nearer);
  add(features, 23, number(most - named), number(tagged));
  add(features, 25, number(early), nearer);
}

/** Pronouns of one gender tend to go on with one person. */
function chainFeatures(
  features: Features,
  { view, pronoun, outline, place, inside }: Field,
  { referent, back, nearest }: Standing,
  nearer: number,
): void {
  const prior = view.priors[pronoun.gender];
  const same = prior === null ? 0 : prior.referent === null ? 1 : prior.referent === referent ? 2 : 3;
  const since = prior === null ? 0 : Math.min(REACH, pronoun.sentence - prior.sentence);
  add(features, 30, number(same), number(since));
  add(features, 31, number(same), nearer, number(back));
  add(features, 32, number(same), number(since), number(placeNumber(nearest)));
  add(features, 33, number(same), place, inside);
  const governs = back === 0 ? saysState(outline, nearest, pronoun.at) : 4;
  add(features, 34, number(same * 8 + governs), number(placeNumber(nearest)), place);
}

function distanceFeatures(
  features: Features,
  { view, pronoun, outline, place }: Field,
  { nearest, back }: Standing,
  far: number,
  does: number,
): void {
  const there = view.sentences[pronoun.sentence - back]!.outline;
  const opens = number(pronoun.at - outline.first < 3 ? 1 : 0);
  const paragraphs = number(Math.min(3, Math.abs(outline.paragraph - there.paragraph)));
  add(features, 40, far, paragraphs, opens);
  add(features, 41, opens, far, does);
  add(features, 42, number(stretchState(outline, nearest, pronoun.at)), far);
  add(features, 43, number(saysState(outline, nearest, pronoun.at)), far, place);
  add(features, 44, number(lengthStep(nearest.first - there.first)), does, far);
  const company = number(companyOf(view, pronoun, nearest, back));
  const main = number(isOfMainClause(there, nearest) ? 1 : 0);
  add(features, 45, far, company, does);
  add(features, 46, far, main, opens);
  add(features, 47, far, main, does);
}

/** How many others are mentioned in the same sentence, up to three. */
function companyOf(
  { candidates }: View,
  { sentence }: Pronoun,
  { referent }: Candidate,
  back: number,
): number {
  const others = new Set<number>();
  for (const one of candidates[sentence - back]!) if (one.referent !== referent) others.add(one.referent);
  return Math.min(3, others.size);
}

/** It depends on the root of its sentence. */
function isOfMainClause({ syntax }: Outline, { last }: Candidate): boolean {
  const head = syntax.head(last - 1);
  return head < 0 || syntax.head(head) < 0;
}
