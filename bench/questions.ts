import { filing } from "../src/source/filing.ts";
import { loadQuestions } from "../tests/questions/questions.ts";
import { type GoldAnswers, questionRows } from "./quality/answers.ts";
import type { Run } from "./table.ts";

/** Stated: 90 % of the answerable right, 97 % of the others refused. */
const [RIGHT, REFUSED] = [0.9, 0.97];

/** The questions of tests/questions, each asked of a record that holds its article alone. */
export const run: Run = ({ explain }) => {
  const articles = loadQuestions().map(goldOf);
  const all = articles.flatMap(article => article.questions);
  const answerable = all.filter(({ evidence }) => evidence !== null).length;
  const reach = {
    right: Math.ceil(RIGHT * answerable),
    refused: Math.ceil(REFUSED * (all.length - answerable)),
  };
  return questionRows(`${articles.length} articles`, articles, explain, reach);
};

const goldOf = ({
  name,
  text,
  published,
  outlet,
  questions,
}: ReturnType<typeof loadQuestions>[number]): GoldAnswers => ({
  name,
  filing: filing(text, { published, outlet }),
  questions: questions.map(({ question, accept, evidence }) => {
    const start = evidence === null ? -1 : text.indexOf(evidence);
    return { question, accept, evidence: evidence === null ? null : { start, end: start + evidence.length } };
  }),
});
