import { UsageError } from "../errors.ts";
import type { Head } from "../source/filing.ts";

/**
 * `--date` and `--outlet` as a document's head; what is not given stays with the document's own.
 * @throws UsageError for a date that is none.
 */
export function headOf(flags: { readonly date?: string; readonly outlet?: string }): Head {
  const { date, outlet } = flags;
  if (date !== undefined && !(/^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(Date.parse(date)))) {
    throw new UsageError(`--date takes a day like 2025-02-13, not ${JSON.stringify(date)}`);
  }
  return { ...(date !== undefined && { published: date }), ...(outlet !== undefined && { outlet }) };
}
