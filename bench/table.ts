/** A figure that was promised, and on which side of it to be. */
export interface Stated {
  readonly bound: "least" | "most";
  readonly figure: number;
}

/** One line of a bench's table. */
export interface Row {
  /** The heading it stands under. */
  readonly section: string;
  readonly name: string;
  /** One value per run; the median is shown and compared. Empty: not measured, and `note` says why. */
  readonly values: readonly number[];
  /** "%", "ms", "articles/s"; for counted things their total ("of 15"). */
  readonly unit: string;
  /** The bench fails when this is missed; left out for figures that are only shown. */
  readonly stated?: Stated;
  /** What it stands beside ("two trained people 90.1"), or why it was not measured. */
  readonly note?: string;
}

/** What `bench/NAME.ts` exports as `run`. `say` tells progress on standard error. */
export type Run = (options: RunOptions) => Promise<readonly Row[]>;
export interface RunOptions {
  /** A shorter run: fewer repetitions, less material, the same rows. */
  readonly quick: boolean;
  /** The folder with corpus/ and seed/; may be absent. */
  readonly shared: string;
  readonly say: (line: string) => void;
  /** Tells what was got wrong, one line each; heard only with `--explain`. */
  readonly explain: (line: string) => void;
}

export const least = (figure: number): Stated => ({ bound: "least", figure });
export const most = (figure: number): Stated => ({ bound: "most", figure });

/** The note of rows that need ../shared where it is absent. */
export const SHARED_ABSENT = "skipped: ../shared is not here";

/** Middle value, the mean of the two middle ones for an even count; NaN of nothing. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  if (sorted.length % 2 === 1) return sorted[half]!;
  return (sorted[half - 1]! + sorted[half]!) / 2;
}

/** Nearest-rank percentile (`share` 0..1); NaN of nothing. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export type Verdict = "ok" | "missed" | "skipped" | "";

export function verdictOf({ values, stated }: Row): Verdict {
  if (values.length === 0) return "skipped";
  if (!stated) return "";
  const value = median(values);
  return (stated.bound === "least" ? value >= stated.figure : value <= stated.figure) ? "ok" : "missed";
}

const rounded = (value: number): string => {
  if (Number.isInteger(value)) return String(value);
  return value.toFixed(Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 1 ? 1 : 3);
};

function cellsOf(row: Row): readonly string[] {
  const { values, unit, stated } = row;
  const measured = values.length === 0 ? "-" : `${rounded(median(values))} ${unit}`.trim();
  const floor = stated ? `${stated.bound === "least" ? ">=" : "<="} ${rounded(stated.figure)}` : "";
  const runs = values.length > 1 ? `median of ${values.length}` : "";
  return [row.name, measured, floor, verdictOf(row), [runs, row.note].filter(Boolean).join("; ")];
}

/** Aligned text: a title line, column heads, each section's rows under its name. */
export function renderTable(title: string, rows: readonly Row[]): string {
  const head = ["", "measured", "stated", "", "beside it"];
  const cells = rows.map(cellsOf);
  const widths = head.map((_, column) =>
    Math.max(...[head, ...cells].map(line => line[column]!.length + (column === 0 ? 2 : 0))),
  );
  const align = (line: readonly string[], indent: string): string =>
    line
      .map((cell, column) => (column === 0 ? indent + cell : cell).padEnd(widths[column]!))
      .join("  ")
      .trimEnd();
  const lines = [title, "", align(head, "  ")];
  rows.forEach((row, index) => {
    if (row.section !== rows[index - 1]?.section) lines.push(row.section);
    lines.push(align(cells[index]!, "  "));
  });
  return `${lines.join("\n")}\n`;
}
