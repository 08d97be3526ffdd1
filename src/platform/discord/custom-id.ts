import { createHash } from "node:crypto";
import type { Place } from "../../card/layout.ts";
import { CUSTOM_ID } from "./limits.ts";

/** What pressing something does. What fits stands in the custom_id itself, so that a button works after any restart. */
export type Press =
  | { readonly type: "ask"; readonly line: string }
  | { readonly type: "open"; readonly place: Place }
  /** Fills in a form, kept as JSON. */
  | { readonly type: "form"; readonly form: string }
  /** Shows to all what an earlier answer showed to one; `line` asks again when the answer is not at hand any more. */
  | { readonly type: "share"; readonly answer: string; readonly line: string };

/** What a custom_id says: a press, or the name under which one is kept. */
export type Decoded =
  | { readonly type: "press"; readonly press: Press }
  | { readonly type: "kept"; readonly key: string }
  | { readonly type: "choice" }
  /** From another version of this program. */
  | { readonly type: "unknown" };

/** Something a button refers to that is too long for it. */
export interface Kept {
  readonly key: string;
  readonly value: string;
}

export const CHOICE_PREFIX = "choice";
const ID = /^([0-9a-z]{1,3})([asof])\.(.*)$/su;
const KEPT = /^[0-9a-z]{1,3}k\.([\w-]{22})$/u;

const LETTER = { ask: "a", share: "s", open: "o", form: "f" } as const;

function written(press: Press): string {
  switch (press.type) {
    case "ask":
      return press.line;
    case "form":
      return press.form;
    case "share":
      return `${press.answer}.${press.line}`;
    case "open":
      return `${press.place.document} ${press.place.spans.map(({ start, end }) => `${start}-${end}`).join(",")}`;
  }
}

function read(letter: string, rest: string): Press | null {
  switch (letter) {
    case "a":
      return { type: "ask", line: rest };
    case "f":
      return { type: "form", form: rest };
    case "s": {
      const [, answer, line] = /^(\d+)\.(.*)$/su.exec(rest) ?? [];
      return answer === undefined || line === undefined ? null : { type: "share", answer, line };
    }
    default: {
      const [, document, spans = ""] = /^(\S+) ([\d,-]*)$/u.exec(rest) ?? [];
      return document === undefined ? null : { type: "open", place: { document, spans: spansOf(spans) } };
    }
  }
}

const spansOf = (text: string): Place["spans"] =>
  text.split(",").flatMap(one => {
    const [start, end] = one.split("-").map(Number);
    return start !== undefined && end !== undefined && start < end ? [{ start, end }] : [];
  });

/**
 * A custom_id of at most 100 characters; `position` keeps two buttons of one message apart. What is too long is named by its hash and
 * has to be kept.
 */
export function encode(position: number, press: Press): { readonly id: string; readonly kept: Kept | null } {
  const place = position.toString(36);
  const whole = `${LETTER[press.type]}.${written(press)}`;
  if (place.length + whole.length <= CUSTOM_ID) return { id: `${place}${whole}`, kept: null };
  const key = createHash("sha256").update(whole).digest("base64url").slice(0, 22);
  return { id: `${place}k.${key}`, kept: { key, value: whole } };
}

const pressed = (letter: string, rest: string): Decoded => {
  const press = read(letter, rest);
  return press === null ? { type: "unknown" } : { type: "press", press };
};

export function decode(id: string): Decoded {
  if (id.startsWith(CHOICE_PREFIX)) return { type: "choice" };
  const key = KEPT.exec(id)?.[1];
  if (key !== undefined) return { type: "kept", key };
  const [, , letter, rest] = ID.exec(id) ?? [];
  return letter === undefined || rest === undefined ? { type: "unknown" } : pressed(letter, rest);
}

/** A press as it was kept. */
export function decodeKept(value: string): Decoded {
  const [, letter, rest] = /^([asof])\.(.*)$/su.exec(value) ?? [];
  return letter === undefined || rest === undefined ? { type: "unknown" } : pressed(letter, rest);
}
