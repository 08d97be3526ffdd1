import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Context } from "../../../src/command/command.ts";
import { beforeOf, scenesOf } from "../../../src/command/find-context.ts";
import { indexed } from "../../../src/command/find-index.ts";
import { askedOf } from "../../../src/command/find-names.ts";
import { type Asked, widened } from "../../../src/command/find-terms.ts";
import { cluesOf, cluesOfNone } from "../../../src/command/pick-clues.ts";
import { offered, sceneOf, settingOf } from "../../../src/command/pick-scene.ts";
import { sentencesFor } from "../../../src/command/pick-sentences.ts";
import { parseQuestion } from "../../../src/command/question.ts";
import { filing } from "../../../src/source/filing.ts";
import { HOUSE } from "../../../src/store/store.ts";
import { roomOf } from "../../room.ts";
import { readTreebank, type TreeDocument, type TreeSentence } from "../conllu.ts";
import type { Selection } from "../quotes/learn.ts";
import { randomFrom } from "../random.ts";
import { type Made, questionsOf } from "./questions.ts";

/** Questions asked of one article. */
const A_SENTENCE = 1.2;

export interface Article {
  readonly text: string;
  readonly date: string | null;
  readonly made: readonly Made[];
  /** Names of people, and of bodies and places. */
  readonly names: readonly (readonly string[])[];
}

/** The articles of the treebank with questions made from their trees. */
export function articlesOf(corpus: string, part: "train" | "dev", most: number, seed: number): Article[] {
  const texts = new Map(
    readFileSync(join(corpus, `polnear-${part}.jsonl`), "utf8")
      .trim()
      .split("\n")
      .map(line => JSON.parse(line) as { id: string; text: string })
      .map(({ id, text }) => [id, text]),
  );
  const chance = randomFrom(seed);
  const trees: TreeDocument[] = readTreebank(join(corpus, "treebank", `polnear-${part}-corenlp.conllu.gz`));
  return trees.slice(0, most).flatMap(({ id, sentences }) => {
    const text = texts.get(id);
    if (text === undefined) return [];
    const all = sentences
      .filter(({ forms }) => forms.length > 5 && forms.length < 60)
      .flatMap(one => questionsOf(one, chance));
    const share = Math.min(
      1,
      (A_SENTENCE * sentences.length) / Math.max(1, all.length),
      28 / Math.max(1, all.length),
    );
    const date = /\d{4}-\d\d-\d\d/u.exec(id)?.[0] ?? null;
    return [
      {
        text,
        date,
        made: all.filter(() => chance() < share),
        names: [namesIn(sentences, /^PERSON$/u), namesIn(sentences, /^(?:ORGANIZATION|LOCATION)$/u)],
      },
    ];
  });
}

/** Last words of the names of a kind. */
function namesIn(sentences: readonly TreeSentence[], kind: RegExp): string[] {
  const found = sentences.flatMap(({ forms, names }) =>
    forms.filter(
      (form, at) => kind.test(names[at]!) && names[at + 1] !== names[at] && /^\p{Lu}\p{L}{2,}$/u.test(form),
    ),
  );
  return [...new Set(found)];
}

/** The question with one of its names replaced by another of the article; null where it has none. */
function renamed(question: string, names: Article["names"], chance: () => number): string | null {
  for (const kind of names) {
    const there = kind.find(name => new RegExp(`\\b${name}\\b`, "iu").test(question));
    const others = kind.filter(name => name !== there);
    if (there === undefined || others.length === 0) continue;
    return question.replace(
      new RegExp(`\\b${there}\\b`, "iu"),
      others[Math.floor(chance() * others.length)]!,
    );
  }
  return null;
}

/** What became of the questions of some articles. */
export interface Examples {
  readonly selections: Selection[];
  unreached: number;
}

/** Asks an article its own questions, some with their sentence hidden, and some of another's. */
export async function examplesOf(
  { text, date, made, names }: Article,
  others: readonly Made[],
  chance: () => number,
  into: Examples,
): Promise<void> {
  const { context, close } = await roomOf(filing(text, { published: date, outlet: "Daily" }));
  for (const { question, answer } of made)
    await one(question, chance() < 0.22 ? { hidden: answer } : { answer }, context, into);
  for (const { question } of made) {
    const other = chance() < 0.25 ? renamed(question, names, chance) : null;
    if (other !== null) await one(other, {}, context, into);
  }
  for (const { question } of others) await one(question, {}, context, into);
  await close();
}

interface Gold {
  readonly answer?: readonly [number, number];
  readonly hidden?: readonly [number, number];
}

async function one(text: string, { answer, hidden }: Gold, context: Context, into: Examples): Promise<void> {
  const question = parseQuestion(text);
  if (question.kind !== "fact" || question.focus === "truth") return;
  const asked: Asked = await askedOf(question, context);
  const words = [
    ...asked.names.flatMap(name => (name.canonical[0] ?? name.typed).split(/\s+/)),
    ...asked.terms.map(term => term.word),
  ];
  if (words.length === 0) return;
  const facts = await context.store.lookup.known(HOUSE, { words, story: null, limit: 56 });
  const all = indexed(facts, await beforeOf(facts, context));
  const wide = widened(asked, await scenesOf(facts, context));
  const kept =
    hidden === undefined
      ? all
      : all.filter(
          ({
            known: {
              sentence: { span },
            },
          }) => span.end <= hidden[0] || hidden[1] <= span.start,
        );
  const told = sentencesFor(wide, kept);
  if (told.length === 0) return;
  const scene = sceneOf(wide, told);
  const parts: Int32Array[] = [cluesOfNone(scene, told)];
  const right: boolean[] = [answer === undefined];
  told.forEach((sentence, rank) => {
    const setting = settingOf(scene, sentence, rank);
    const from = sentence.facts[0]!.known.sentence.span.start;
    for (const candidate of offered(setting)) {
      parts.push(cluesOf(setting, candidate));
      const { starts, ends } = sentence.tree;
      const head = from + starts[candidate.head]!;
      const isRight =
        answer !== undefined &&
        answer[0] <= head &&
        head < answer[1] &&
        (candidate.form === "clause") === (answer[1] - answer[0] > 60 || candidate.form === "clause") &&
        from + ends[candidate.last]! >= answer[1] - 12;
      right.push(isRight);
    }
  });
  const count = right.filter(Boolean).length;
  if (count === 0) {
    into.unreached++;
    return;
  }
  into.selections.push({
    parts,
    candidates: parts.map((_, at) => [at]),
    targets: Float32Array.from(right, is => (is ? 1 / count : 0)),
  });
}
