/** Resolves an address against the bases around it, innermost first; only addresses of the web count. */
export function absolute(
  text: string | undefined | null,
  ...bases: readonly (string | undefined | null)[]
): string | null {
  const given = text?.trim() ?? "";
  if (given === "" || given.length > 2000) return null;
  const base = baseOf(bases);
  if (!URL.canParse(given, base ?? undefined)) return null;
  const url = new URL(given, base ?? undefined);
  return url.protocol === "https:" || url.protocol === "http:" ? url.href : null;
}

/** One base out of nested ones: each is resolved against what is around it (XML Base, section 4). */
export function baseOf(bases: readonly (string | undefined | null)[]): string | null {
  let base: string | null = null;
  for (const next of [...bases].reverse()) {
    if (next && URL.canParse(next.trim(), base ?? undefined))
      base = new URL(next.trim(), base ?? undefined).href;
  }
  return base;
}
