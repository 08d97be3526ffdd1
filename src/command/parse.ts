import { UsageError } from "../errors.ts";
import { distance } from "../story/names.ts";
import type { Command, Option } from "./command.ts";

/** Values by option name; null where none was given. */
export type Values = Readonly<Record<string, string | null>>;

/** What a line asks for. */
export type Parsed =
  | { readonly type: "empty" }
  | { readonly type: "command"; readonly command: Command; readonly values: Values }
  | { readonly type: "unknown"; readonly name: string; readonly closest: Command | null }
  | { readonly type: "question"; readonly text: string };

/**
 * Reads a line: `/said trump about nato`, the same without the slash, or a free question.
 * @throws UsageError when a command lacks an argument it needs.
 */
export function parse(line: string, commands: readonly Command[]): Parsed {
  const text = line.replace(/\s+/gu, " ").trim();
  if (/^\/?$/u.test(text)) return { type: "empty" };
  const [, slash = "", name = "", rest = ""] = /^(\/?)\s?(\S*)\s?(.*)$/u.exec(text) ?? [];
  const command = commands.find(one => one.name === name.toLowerCase());
  if (slash === "" && (command === undefined || isQuestion(command, rest))) return { type: "question", text };
  if (command === undefined)
    return { type: "unknown", name, closest: closestTo(name.toLowerCase(), commands) };
  return { type: "command", command, values: bind(command, rest) };
}

/** A verb before its subject: "why will the ferry stop". */
const INVERTED =
  /^(?:am|is|are|was|were|do|does|did|has|have|had|will|would|can|could|shall|should|may|might|must)(?:n['’]t)?\b/iu;

/** "people were hurt, how many?" and "why did it close" are questions, "people council" a command typed without its slash. */
function isQuestion(command: Command, rest: string): boolean {
  if (/\?\s*$/u.test(rest) || INVERTED.test(rest)) return true;
  const first = command.options[0];
  return first === undefined ? rest !== "" : rest === "" && first.required;
}

function closestTo(name: string, commands: readonly Command[]): Command | null {
  const near = commands
    .map(command => ({ command, apart: distance(name.slice(0, 20), command.name) }))
    .filter(({ command, apart }) => apart <= 2 || (name.length > 1 && command.name.startsWith(name)))
    .sort((a, b) => a.apart - b.apart);
  return near[0]?.command ?? null;
}

/** How a command is written: "/said <person> [about]". */
export function usage(command: Command): string {
  const shown = command.options
    .filter(option => option.kind !== "number")
    .map(option => (option.required ? `<${option.name}>` : `[${option.name}]`));
  return [`/${command.name}`, ...shown].join(" ");
}

function bind(command: Command, rest: string): Values {
  const [first, ...others] = command.options;
  const values: Record<string, string | null> = {};
  let left = rest;
  for (const option of [...others].reverse()) {
    const found = keyword(left, option);
    values[option.name] = found === null ? null : unquoted(found.value);
    if (found !== null) left = found.before;
  }
  if (first !== undefined) values[first.name] = firstValue(first, left);
  const missing = command.options.find(option => option.required && values[option.name] === null);
  if (missing === undefined) return values;
  throw new UsageError(
    `/${command.name} needs ${missing.description.toLowerCase()}: type ${usage(command)}, for example ${command.example}`,
  );
}

function firstValue(option: Option, text: string): string | null {
  const bare = text.replace(new RegExp(`^${option.name}\\s*:\\s*`, "iu"), "").trim();
  const value = option.kind === "text" ? bare : unquoted(bare);
  return value === "" ? null : value;
}

/** The value after an option's name (`about nato`, `about: nato`), quoted stretches apart. */
function keyword(text: string, option: Option): { readonly before: string; readonly value: string } | null {
  const masked = text.replace(/"[^"]*"|“[^”]*”/gu, stretch => "\0".repeat(stretch.length));
  const value = option.kind === "number" ? "\\d{1,6}$" : "\\S";
  const at = new RegExp(`(?:^|\\s)${option.name}\\s*:?\\s+(?=${value})`, "iu").exec(masked);
  if (at === null) return null;
  return { before: text.slice(0, at.index).trim(), value: text.slice(at.index + at[0].length).trim() };
}

const unquoted = (text: string): string => /^["“](.*)["”]$/u.exec(text)?.[1]?.trim() ?? text;

/** A page number as typed, 1 where none or nonsense was. */
export const pageNumber = (value: string | null): number => {
  const page = Number(value ?? 1);
  return Number.isInteger(page) && page >= 1 ? page : 1;
};
