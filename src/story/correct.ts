import { covers } from "../text/document.ts";
import type { Correction } from "../text/filing.ts";
import type { When } from "../text/reading.ts";
import type { Citation } from "./cite.ts";
import { plainName } from "./names.ts";
import { joined } from "./people.ts";
import { renamedHappening, renamedKnown, renamedSaid } from "./rename.ts";
import { distinctRoles } from "./role.ts";
import { withQuoteCounts } from "./statement.ts";
import type { Account, Happening, Known, Person, RoleGiven, Said, SpeakerGiven } from "./story.ts";
import { holdsWording, wording } from "./wording.ts";

/** An account with its editor's corrections applied, in order: they win over what was extracted and are marked as the editor's. */
export function corrected(account: Account, corrections: readonly Correction[]): Account {
  if (corrections.length === 0) return account;
  const right = corrections.reduce(withCorrection, account);
  return { ...right, people: withQuoteCounts(right.people, right.said) };
}

function withCorrection(account: Account, correction: Correction): Account {
  switch (correction.type) {
    case "alias":
      return withAlias(account, correction.person, correction.alias);
    case "role":
      return withRole(account, correction.person, correction.role);
    case "speaker":
      return withSpeaker(account, correction.words, correction.speaker);
    case "merge":
      return withMerge(account, correction.person, correction.other);
    case "date":
      return withDate(account, correction.words, correction.date);
  }
}

/** True when a correction changes what a document knows. */
export function reaches(account: Account, correction: Correction): boolean {
  switch (correction.type) {
    case "alias":
    case "role":
      return find(account.people, correction.person) !== undefined;
    case "speaker":
      return account.said.some(said => isMeant(said, wording(correction.words)));
    case "merge":
      return find(account.people, correction.other) !== undefined;
    case "date":
      return account.happenings.some(one => isTold(one, wording(correction.words)));
  }
}

/** `other` by the name of `person`: the two as one where both are named, else the one under the right name. */
function withMerge(account: Account, name: string, other: string): Account {
  const wrong = account.people.find(one => plainName(one.name) === plainName(other));
  if (wrong === undefined) return account;
  const right = account.people.find(one => one !== wrong && goesBy(one, name));
  const others = [...wrong.aliases, wrong.name].filter(form => plainName(form) !== plainName(name));
  const alone: Person = { ...wrong, name, aliases: [...new Set(others)] };
  const whole = right === undefined ? alone : joined(right, wrong, right.name);
  const people = [whole, ...account.people.filter(one => one !== wrong && one !== right)];
  return renamed({ ...account, people }, form => (form === wrong.name ? whole.name : form));
}

/** The editor's words are told in it. */
const isTold = (one: Happening, wanted: string): boolean =>
  [one, ...(one.also ?? [])].some(({ what }) => {
    const words = wording(what.text);
    return holdsWording(words, wanted) || (wanted.includes(" ") && holdsWording(wanted, words));
  });

function withDate(account: Account, words: string, date: string): Account {
  const wanted = wording(words);
  const precision = date.includes("Q") ? "quarter" : PRECISIONS[date.split("-").length - 1]!;
  const given = { span: null, from: date, to: date, precision, certainty: "editor" } as const;
  const told = account.happenings.filter(one => isTold(one, wanted));
  const happenings = account.happenings.map((one): Happening => {
    if (!told.includes(one)) return one;
    const planned = one.when.planned && date > (account.source.published ?? "");
    return { ...one, when: { ...given, planned } };
  });
  const known = account.known.map(one => redated(one, told, wanted, { ...given, planned: false }));
  return { ...account, happenings, known };
}

/** A fact of the event whose date an editor set right, or whose only date stands in the words that were meant. */
function redated(known: Known, told: readonly Happening[], wanted: string, when: When): Known {
  const dates = known.values.filter(({ type }) => type === "date");
  if (dates.length === 0) return known;
  const isOnly = dates.length === 1 && holdsWording(wording(known.evidence.text), wanted);
  const isWrong = ({ type, span }: Known["values"][number]): boolean =>
    type === "date" &&
    (isOnly ||
      told.some(
        ({ what, when: was }) => what.document === known.evidence.document && was.span?.start === span.start,
      ));
  if (!known.values.some(isWrong)) return known;
  const values = known.values.map(value =>
    value.type === "date" && isWrong(value) ? { ...value, when } : value,
  );
  return { ...known, values, status: "corrected" };
}

const PRECISIONS = ["year", "month", "day"] as const;

const goesBy = (person: Person, name: string): boolean =>
  [person.name, ...person.aliases].some(form => plainName(form) === plainName(name));

/** The one meant: whose name it is, else who has it as an alias. */
function find(people: readonly Person[], name: string): Person | undefined {
  return (
    people.find(person => plainName(person.name) === plainName(name)) ??
    people.find(person => goesBy(person, name))
  );
}

function withAlias(account: Account, name: string, alias: string): Account {
  const person = find(account.people, name);
  if (person === undefined) return account;
  const other = account.people.find(one => one !== person && plainName(one.name) === plainName(alias));
  const named = goesBy(person, alias) ? person : { ...person, aliases: [...person.aliases, alias] };
  const rest = account.people.filter(one => one !== person && one !== other);
  if (other === undefined) return { ...account, people: [named, ...rest] };
  const whole = joined(named, other, named.name);
  const canonical = (form: string): string => (form === other.name ? whole.name : form);
  return renamed({ ...account, people: [whole, ...rest] }, canonical);
}

function renamed(account: Account, canonical: (name: string) => string): Account {
  const people = new Map(account.people.map(person => [person.name, person]));
  return {
    ...account,
    said: account.said.map(said => renamedSaid(said, canonical, people)),
    known: account.known.map(known => renamedKnown(known, canonical)),
    happenings: account.happenings.map(happening => renamedHappening(happening, canonical)),
  };
}

function withRole(account: Account, name: string, text: string): Account {
  const person = find(account.people, name);
  if (person === undefined) return account;
  const role: RoleGiven = {
    text,
    words: null,
    former: /^(?:former|ex-|late)\b/i.test(text),
    affiliation: affiliationIn(text, account.people),
    source: account.source,
    editor: true,
  };
  const people = account.people.map(one =>
    one === person ? { ...one, roles: distinctRoles([role, ...one.roles]) } : one,
  );
  return renamed({ ...account, people }, form => form);
}

/** The longest organisation or place of the account that is named in an editor's role. */
function affiliationIn(text: string, people: readonly Person[]): string | null {
  const words = wording(text);
  const named = people
    .filter(person => person.kind !== "person")
    .flatMap(person => [person.name, ...person.aliases])
    .filter(name => holdsWording(words, wording(name)));
  return named.reduce<string | null>(
    (best, name) => (best === null || name.length > best.length ? name : best),
    null,
  );
}

function withSpeaker(account: Account, words: string, name: string): Account {
  const wanted = wording(words);
  const person = find(account.people, name);
  const speaker: SpeakerGiven = {
    name: person?.name ?? name,
    kind: person?.kind ?? "person",
    words: null,
    candidates: [],
    editor: true,
  };
  const said = account.said.map(one =>
    isMeant(one, wanted)
      ? { ...one, speaker, role: null, confidence: { ...one.confidence, speaker: 1 } }
      : one,
  );
  const first = said.find(one => isMeant(one, wanted))?.words[0];
  const people =
    person !== undefined || first === undefined ? account.people : [...account.people, newcomer(name, first)];
  const spans = account.said.filter(one => isMeant(one, wanted)).flatMap(({ words: pieces }) => pieces);
  const known = account.known.map(one =>
    isWithin(one, spans) || isToldBy(one, wanted) ? respoken(one, speaker) : one,
  );
  return renamed({ ...account, people, said, known }, form => form);
}

const isWithin = ({ evidence, attributed }: Known, words: readonly Citation[]): boolean =>
  attributed !== null &&
  words.some(({ document, span }) => document === evidence.document && covers(span, evidence.span));

/** The editor's words are those of a fact that somebody is given as having said. */
function isToldBy({ attributed, evidence }: Known, wanted: string): boolean {
  if (attributed === null || !wanted.includes(" ")) return false;
  const words = wording(evidence.text);
  return holdsWording(words, wanted) || (words.includes(" ") && holdsWording(wanted, words));
}

/** A fact on the word of whom the editor names. */
const respoken = (known: Known, attributed: SpeakerGiven): Known => ({
  ...known,
  attributed,
  status: "corrected",
});

/** Somebody only the editor names: on record from the words that are theirs. */
const newcomer = (name: string, firstMention: Citation): Person => ({
  kind: "person",
  name,
  aliases: [],
  gender: null,
  roles: [],
  firstMention,
  mentions: 0,
  quoted: 0,
});

/** The editor's words are the quotation's, a part of it, or hold it whole. */
function isMeant(said: Said, wanted: string): boolean {
  const words = wording(said.words.map(piece => piece.text).join(" "));
  return holdsWording(words, wanted) || (words.includes(" ") && holdsWording(wanted, words));
}
