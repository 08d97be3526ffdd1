/**
 * What one message may hold. Characters and bytes stay below what Discord says (4,000 characters over all texts) and below what it
 * fails on without saying (about 10,170 bytes of components: discord-api-docs#8554); two components are left for a row of our own.
 */
export const MESSAGE = { characters: 3_800, bytes: 9_500, components: 38 } as const;

export const LABEL = 80;
export const OPTION_LABEL = 100;
export const OPTIONS = 25;
export const ROW = 5;
export const CUSTOM_ID = 100;
export const MODAL = {
  title: 45,
  label: 45,
  description: 100,
  placeholder: 100,
  value: 4_000,
  fields: 5,
} as const;
export const CHOICE = 100;
export const THREAD_NAME = 100;
export const ALTERNATIVE = 1_024;
/** Raw characters of one line; escaped they are at most twice as many. */
export const LINE = 1_200;
/** An address longer than this is not linked to. */
export const ADDRESS = 1_500;

const ELLIPSIS = "…";

/** A label that fits, by code points. What a label leaves out stands in full in the text beside it. */
export function fitted(text: string, limit: number): string {
  const points = [...text];
  return points.length <= limit
    ? text
    : `${points
        .slice(0, limit - 1)
        .join("")
        .trimEnd()}${ELLIPSIS}`;
}
