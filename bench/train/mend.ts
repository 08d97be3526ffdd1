import type { TreeDocument, TreeSentence } from "./conllu.ts";

const PERFECT = /^(?:have|has|had|having|'ve|been|being|be)$/i;

/**
 * The silver tags with one systematic error mended: a past tense right after "have" or "been" (adverbs apart) is a participle
 * ("has said" is VBD in a fifth of the cases, being so often one alone).
 */
export const mended = (documents: readonly TreeDocument[]): TreeDocument[] =>
  documents.map(({ id, sentences }) => ({ id, sentences: sentences.map(mendSentence) }));

function mendSentence(sentence: TreeSentence): TreeSentence {
  const { forms } = sentence;
  const penn = [...sentence.penn];
  penn.forEach((tag, i) => {
    if (tag !== "VBD") return;
    let before = i - 1;
    while (before > i - 3 && before >= 0 && penn[before] === "RB") before--;
    if (before >= 0 && PERFECT.test(forms[before]!)) penn[i] = "VBN";
  });
  return { ...sentence, penn };
}
