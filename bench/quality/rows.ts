import type { Row, Stated } from "../table.ts";
import { type Count, type Measured, total } from "./measure.ts";

/** What the rows are called, in the order they are shown. */
const NAMES = {
  quoted: "quoted statements: exact words, right speaker",
  indirect: "indirect statements: half the words, right speaker",
  misnamed: "statements under a wrong name",
  scareQuotes: "slogans and titles taken for statements",
  people: "people with every alias",
  roles: "roles as given",
  dates: "dates: expression and value",
} as const;

/** The rows of one or more annotated articles, added up. Every miss is explained. */
export function rowsOf(
  section: string,
  articles: readonly Measured[],
  explain: (line: string) => void,
  stated: Partial<Record<keyof Measured, Stated>>,
): readonly Row[] {
  return (Object.keys(NAMES) as (keyof Measured)[]).map(key => {
    const { value, unit, misses } = shown(articles, key);
    for (const miss of misses) explain(`${section}: ${NAMES[key]}: ${miss}`);
    const floor = stated[key];
    return { section, name: NAMES[key], values: [value], unit, ...(floor && { stated: floor }) };
  });
}

interface Shown {
  readonly value: number;
  readonly unit: string;
  readonly misses: readonly string[];
}

function shown(articles: readonly Measured[], key: keyof Measured): Shown {
  if (key === "misnamed" || key === "scareQuotes") {
    const misses = articles.flatMap(article => article[key]);
    return { value: misses.length, unit: "", misses };
  }
  const { right, of, wrong }: Count = total(articles.map(article => article[key]));
  return { value: right, unit: `of ${of}`, misses: wrong };
}
