import { ComponentType } from "discord.js";
import { bare } from "../../card/bare.ts";
import type { Line } from "../../card/layout.ts";
import { button, row, selectRow } from "./component.ts";
import { CHOICE_PREFIX } from "./custom-id.ts";
import { escapeText } from "./escape.ts";
import { fitted, LABEL, OPTION_LABEL, OPTIONS, ROW } from "./limits.ts";
import type { Item } from "./pack.ts";
import type { Pressing } from "./render.ts";

interface Action {
  readonly label: string;
  readonly command: string;
}

const EMPTY_LABEL = "…";

/** Buttons up to two rows; more is a list to choose from. */
const MOST_BUTTONS = 2 * ROW;

const groups = <T>(all: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size));

const component = (one: Extract<Item, { type: "component" }>["component"]): Item => ({
  type: "component",
  component: one,
  files: [],
});

const buttonRows = (actions: readonly Action[], presses: Pressing): readonly Item[] =>
  groups(actions, ROW).map(some =>
    component(
      row(
        some.map(({ label, command }) =>
          button(fitted(label, LABEL), presses.id({ type: "ask", line: command })),
        ),
      ),
    ),
  );

const choices = (actions: readonly Action[], presses: Pressing): readonly Item[] =>
  groups(actions, OPTIONS).map((some, at) =>
    component(
      selectRow({
        type: ComponentType.StringSelect,
        custom_id: `${CHOICE_PREFIX}${at}.${presses.id({ type: "ask", line: "" })}`,
        placeholder: "Choose one",
        options: some.map(({ label, command }) => ({
          label: fitted(label, OPTION_LABEL),
          value: presses.id({ type: "ask", line: command }),
        })),
      }),
    ),
  );

/** Labels that a button would cut, in full. */
const inFull = (actions: readonly Action[], limit: number): readonly Item[] =>
  actions
    .filter(({ label }) => [...label].length > limit)
    .map(({ label }) => ({ type: "text", markup: `- ${escapeText(label)}`, heading: false, apart: false }));

/** A line of actions: buttons, or a list to choose from where there are many. */
export function actionItems({ pieces }: Line, presses: Pressing): readonly Item[] {
  const actions = pieces.flatMap(piece =>
    piece.type === "action" ? [{ label: bare(piece.text) || EMPTY_LABEL, command: piece.command }] : [],
  );
  return actions.length > MOST_BUTTONS
    ? [...inFull(actions, OPTION_LABEL), ...choices(actions, presses)]
    : [...inFull(actions, LABEL), ...buttonRows(actions, presses)];
}
