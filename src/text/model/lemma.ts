import { PENN } from "./tagset.ts";

/**
 * How a form becomes its lemma. Keys are a class letter and the end of the form ("V:ied"), longest first, or the whole
 * form after "=" for an exception ("D:=went"); values say how many letters go and what comes ("3y").
 */
export type LemmaRules = ReadonlyMap<string, string>;

/** Longest ending a rule may have. */
export const LONGEST_ENDING = 5;

const CLASS: Readonly<Record<string, string>> = {
  NNS: "N",
  NNPS: "P",
  VBZ: "Z",
  VBD: "D",
  VBN: "D",
  VBG: "G",
  VB: "V",
  VBP: "V",
  MD: "M",
  JJR: "R",
  RBR: "R",
  JJS: "S",
  RBS: "S",
  RB: "A",
};

/** Inflection class of a Penn tag; "" where the lemma is the form. */
export const lemmaClass = (penn: number): string => CLASS[PENN[penn]!] ?? "";

/** The lemma of a lower-case form with a Penn tag: by exception, else by the longest known ending. */
export function lemmaOf(rules: LemmaRules, lower: string, penn: number): string {
  const kind = lemmaClass(penn);
  if (kind === "") return lower;
  const exception = rules.get(`${kind}:=${lower}`);
  if (exception !== undefined) return applyRule(lower, exception);
  for (let length = Math.min(LONGEST_ENDING, lower.length - 1); length >= 0; length--) {
    const rule = rules.get(`${kind}:${lower.slice(lower.length - length)}`);
    if (rule !== undefined) return applyRule(lower, rule);
  }
  return lower;
}

function applyRule(form: string, rule: string): string {
  const cut = Number.parseInt(rule, 10);
  return form.slice(0, form.length - cut) + rule.slice(String(cut).length);
}

export const encodeRules = (rules: LemmaRules): string =>
  [...rules].map(([key, rule]) => `${key}\t${rule}`).join("\n");

export function decodeRules(encoded: string): LemmaRules {
  return new Map(
    encoded.split("\n").map(line => {
      const [key, rule] = line.split("\t");
      return [key ?? "", rule ?? "0"];
    }),
  );
}
