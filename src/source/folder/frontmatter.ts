import { parse as parseYaml } from "yaml";
import { z } from "zod";
import { messageOf, SourceError } from "../../errors.ts";
import type { Correction } from "../../text/filing.ts";
import type { Head } from "../filing.ts";

const DAY = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})?)?$/;
const date = z
  .string()
  .regex(DAY, "expected a date like 2025-02-13 or 2025-02-13T08:00+01:00")
  .refine(text => !Number.isNaN(Date.parse(text)), "no such day");

const schema = z.strictObject({
  title: z.string().min(1).optional(),
  outlet: z.string().min(1).optional(),
  via: z.array(z.string().min(1)).default([]),
  byline: z.string().min(1).optional(),
  date: date.optional(),
  url: z.url({ protocol: /^https?$/ }).optional(),
  language: z.string().min(2).optional(),
  example: z.boolean().default(false),
  corrections: z
    .strictObject({
      aliases: z.record(z.string(), z.array(z.string().min(1))).default({}),
      roles: z.record(z.string(), z.string().min(1)).default({}),
      merges: z.record(z.string(), z.array(z.string().min(1))).default({}),
      dates: z
        .array(
          z.strictObject({
            words: z.string().min(1),
            date: z
              .string()
              .regex(
                /^\d{4}(?:-(?:Q[1-4]|\d\d(?:-\d\d)?))?$/,
                "expected 2026-03-04, 2026-03, 2026-Q1 or 2026",
              ),
          }),
        )
        .default([]),
      speakers: z.array(z.strictObject({ words: z.string().min(1), speaker: z.string().min(1) })).default([]),
    })
    .prefault({}),
});

const FENCE = /^---\n([\s\S]*?)\n---(?:\n|$)/;

/**
 * Cuts a Markdown file into its front matter and its body.
 * @throws SourceError naming every key that is wrong.
 */
export function frontMatter(text: string): { readonly head: Head; readonly body: string } {
  const fence = FENCE.exec(text);
  if (fence === null) return { head: {}, body: text };
  const result = schema.safeParse(valuesOf(fence[1] ?? ""));
  if (!result.success) {
    const problems = result.error.issues.map(
      issue => `${issue.path.join(".") || "front matter"}: ${issue.message}`,
    );
    throw new SourceError(`has front matter that cannot be used: ${problems.join("; ")}`);
  }
  const { corrections, date: published, title, outlet, byline, url, language, via, example } = result.data;
  return {
    head: {
      title: title ?? null,
      outlet: outlet ?? null,
      byline: byline ?? null,
      url: url ?? null,
      language: language ?? null,
      published: published ?? null,
      via,
      example,
      corrections: correctionsOf(corrections),
    },
    body: text.slice(fence[0].length),
  };
}

function valuesOf(yaml: string): unknown {
  try {
    return parseYaml(yaml) ?? {};
  } catch (cause) {
    throw new SourceError(`has front matter that is not YAML: ${messageOf(cause)}`, { cause });
  }
}

function correctionsOf(given: z.output<typeof schema>["corrections"]): Correction[] {
  const aliases = Object.entries(given.aliases).flatMap(([person, list]) =>
    list.map((alias): Correction => ({ type: "alias", person, alias })),
  );
  const roles = Object.entries(given.roles).map(
    ([person, role]): Correction => ({ type: "role", person, role }),
  );
  const speakers = given.speakers.map((said): Correction => ({ type: "speaker", ...said }));
  const merges = Object.entries(given.merges).flatMap(([person, list]) =>
    list.map((other): Correction => ({ type: "merge", person, other })),
  );
  const dates = given.dates.map((told): Correction => ({ type: "date", ...told }));
  return [...merges, ...aliases, ...roles, ...speakers, ...dates];
}
