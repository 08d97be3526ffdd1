import type { Block } from "./card.ts";

/** A button: its label and the line it types. */
export const action = (label: string, command: string): Block => ({ type: "action", label, command });

/** An argument as it is typed inside a command line: in quotation marks where it would be read as two arguments. */
export function typed(value: string): string {
  const plain = value.replace(/\s+/gu, " ").trim();
  return /["“”]|\b(?:about|page)\b/iu.test(plain) ? `"${plain.replace(/["“”]/gu, "")}"` : plain;
}

/** "1 quote", "3 quotes". */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;
