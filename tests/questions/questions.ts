import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A question about one article: what a right answer shows, and the words it rests on (null: nothing on record answers it). */
export interface AskedOf {
  readonly question: string;
  readonly accept: readonly string[];
  readonly evidence: string | null;
  /** Why nothing answers it. */
  readonly why: string | null;
}

export interface Questioned {
  readonly name: string;
  readonly published: string;
  readonly outlet: string;
  readonly text: string;
  readonly questions: readonly AskedOf[];
}

/**
 * Every article of this folder with its questions, by name. A file is a head ("date | outlet"), the article, "---", and a question a line:
 * "question | answer; or answer | evidence", or "question | - | why it has no answer".
 * @throws RangeError where evidence does not stand in its article, or a line has other parts.
 */
export function loadQuestions(folder: string = import.meta.dirname): readonly Questioned[] {
  const files = readdirSync(folder).filter(file => file.endsWith(".txt"));
  return files.sort().map(file => questionedOf(file, readFileSync(join(folder, file), "utf8")));
}

function questionedOf(file: string, content: string): Questioned {
  const [article = "", lines = ""] = content.split("\n---\n");
  const [head = "", ...paragraphs] = article.split("\n");
  const [published = "", outlet = ""] = head.split(" | ");
  const text = paragraphs.join("\n").trim();
  const questions = lines
    .trim()
    .split("\n")
    .map(line => askedOf(file, text, line));
  return { name: file.slice(0, -".txt".length), published, outlet, text, questions };
}

function askedOf(file: string, text: string, line: string): AskedOf {
  const parts = line.split(" | ");
  const [question, accept, last] = parts;
  if (question === undefined || accept === undefined || last === undefined || parts.length !== 3)
    throw new RangeError(`${file}: "${line}" is not "question | answers | evidence"`);
  if (accept === "-") return { question, accept: [], evidence: null, why: last };
  if (!text.includes(last)) throw new RangeError(`${file}: "${last}" does not stand in the article`);
  return { question, accept: accept.split("; "), evidence: last, why: null };
}
