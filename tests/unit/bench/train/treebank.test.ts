import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { readTreebank } from "../../../../bench/train/conllu.ts";
import { mended } from "../../../../bench/train/mend.ts";

const FILE = `# newdoc id = one
# sent_id = 1
1\tShe\tshe\t_\tPRP\t_\t3\tnsubj\t_\tat=0-3|ner=PERSON|coref=(1:1
2\thas\thave\t_\tVBZ\t_\t3\taux\t_\tat=4-7
3\tsaid\tsay\t_\tVBD\t_\t0\troot\t_\tat=8-12

# newdoc id = two
# text = don't go
1-2\tdon't\t_\t_\t_\t_\t_\t_\t_\t_
1\tdo\tdo\tAUX\tVBP\t_\t3\taux\t_\t_
2\tn't\tnot\tPART\tRB\t_\t3\tadvmod\t_\t_
3\tgo\tgo\tVERB\tVB\t_\t0\troot\t_\t_
`;

const path = join(mkdtempSync(join(tmpdir(), "treebank-")), "file.conllu.gz");
writeFileSync(path, gzipSync(`${FILE}\n`));

test("a treebank is read with heads from 0, names, and offsets given or found in the text", () => {
  const [one, two] = readTreebank(path);
  expect(one!.sentences[0]).toMatchObject({
    forms: ["She", "has", "said"],
    heads: [2, 2, -1],
    names: ["PERSON", "", ""],
    spans: [
      [0, 3],
      [4, 7],
      [8, 12],
    ],
  });
  expect(two!.sentences[0]).toMatchObject({
    forms: ["do", "n't", "go"],
    universal: ["AUX", "PART", "VERB"],
    spans: [
      [0, 2],
      [2, 5],
      [6, 8],
    ],
  });
});

test("a past tense right after a form of have is mended to a participle", () => {
  const [one, two] = mended(readTreebank(path));
  expect(one!.sentences[0]!.penn).toEqual(["PRP", "VBZ", "VBN"]);
  expect(two!.sentences[0]!.penn).toEqual(["VBP", "RB", "VB"]);
});
