import { loadCorpus } from "../../tests/corpus/corpus.ts";
import { floors } from "../../tests/corpus/floors.ts";
import { least, most, type Row, type RunOptions } from "../table.ts";
import { ownGold } from "./gold.ts";
import { measure } from "./measure.ts";
import { rowsOf } from "./rows.ts";

/** The project's own articles of other kinds, added up; the floors are those of tests/corpus. */
export function ownRows({ explain }: Pick<RunOptions, "explain">): readonly Row[] {
  const articles = loadCorpus();
  return rowsOf(
    `Own corpus (${articles.length} articles of other kinds)`,
    articles.map(article => measure(ownGold(article))),
    explain,
    {
      quoted: least(floors.quoted),
      indirect: least(floors.indirect),
      misnamed: most(floors.misnamed),
      scareQuotes: most(floors.scareQuotes),
      people: least(floors.people),
      roles: least(floors.roles),
      dates: least(floors.dates),
    },
  );
}
