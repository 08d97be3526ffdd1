import { join } from "node:path";
import { loadCorpus } from "../../tests/corpus/corpus.ts";
import { formFloors } from "../../tests/corpus/floors.ts";
import { least, most, type Row, type RunOptions } from "../table.ts";
import { ownGold } from "./gold.ts";
import { measure } from "./measure.ts";
import { rowsOf } from "./rows.ts";

export const FORMS = join(import.meta.dirname, "..", "..", "tests", "corpus", "forms");

/** Our own articles of every form of quotation: live blog, interview, transcript, headlines, letters. */
export function formRows({ explain }: Pick<RunOptions, "explain">): readonly Row[] {
  const articles = loadCorpus(FORMS);
  const rows = rowsOf(
    `Forms of quotations (${articles.length} articles)`,
    articles.map(article => measure(ownGold(article))),
    explain,
    {
      quoted: least(formFloors.quoted),
      indirect: least(formFloors.indirect),
      misnamed: most(formFloors.misnamed),
      scareQuotes: most(formFloors.scareQuotes),
    },
  );
  // Only quotations are annotated in them.
  return rows.filter(({ unit }) => unit !== "of 0");
}
