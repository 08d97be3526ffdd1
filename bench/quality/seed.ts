import { least, most, type Row, type RunOptions, SHARED_ABSENT } from "../table.ts";
import { seedGold } from "./gold.ts";
import { measure } from "./measure.ts";
import { rowsOf } from "./rows.ts";

const SECTION = "Seed article (the annotated part)";

/** The seed's quoted statements, slogan, people and dates, read as the bot reads them. */
export function seedRows({ shared, explain }: Pick<RunOptions, "shared" | "explain">): readonly Row[] {
  const gold = seedGold(shared);
  if (gold === null) {
    return [{ section: SECTION, name: "quotes, people, dates", values: [], unit: "", note: SHARED_ABSENT }];
  }
  return rowsOf(SECTION, [measure(gold)], explain, {
    quoted: least(14),
    scareQuotes: most(0),
    people: least(16),
  });
}
