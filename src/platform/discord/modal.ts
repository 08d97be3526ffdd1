import {
  type APIComponentInLabel,
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  TextInputStyle,
} from "discord.js";
import { bare } from "../../card/bare.ts";
import type { Form, FormField } from "../../card/card.ts";
import { formLine } from "../../card/form.ts";
import { fitted, MODAL, OPTION_LABEL, OPTIONS } from "./limits.ts";

const MOST_VALUE = 100;

function control(field: FormField): APIComponentInLabel {
  const { name, required, value, choices } = field;
  const fitting = choices.filter(choice => choice !== "" && choice.length <= MOST_VALUE).slice(0, OPTIONS);
  if (fitting.length === 0) {
    return {
      type: ComponentType.TextInput,
      custom_id: name,
      style: TextInputStyle.Short,
      required,
      ...(value !== "" && { value: fitted(value, MODAL.value) }),
      ...(field.hint !== "" && { placeholder: fitted(bare(field.hint), MODAL.placeholder) }),
    };
  }
  return {
    type: ComponentType.StringSelect,
    custom_id: name,
    required,
    min_values: required ? 1 : 0,
    max_values: 1,
    options: fitting.map(choice => ({
      label: fitted(bare(choice) || choice, OPTION_LABEL),
      value: choice,
      default: choice === value,
    })),
  };
}

function labelled(field: FormField): APILabelComponent {
  const label = bare(field.label) || field.name;
  const more = [label.length > MODAL.label ? label : "", bare(field.hint)].filter(words => words !== "");
  return {
    type: ComponentType.Label,
    label: fitted(label, MODAL.label),
    ...(more.length > 0 && { description: fitted(more.join(" · "), MODAL.description) }),
    component: control(field),
  };
}

/** The fields of one modal: five, those that must be filled in first. */
export function fieldsShown({ fields }: Form): readonly FormField[] {
  const ordered = [
    ...fields.filter(({ required }) => required),
    ...fields.filter(({ required }) => !required),
  ];
  return ordered.slice(0, MODAL.fields);
}

/** A form as a modal. `custom_id` leads back to the form. */
export const modalOf = (form: Form, custom_id: string): APIModalInteractionResponseCallbackData => ({
  custom_id,
  title: fitted(bare(form.title) || "Onrecord", MODAL.title),
  components: fieldsShown(form).map(labelled),
});

/** What a filled-in modal comes to: a line to ask, or what is left of a form with more than five fields. */
export type Filled =
  | { readonly type: "line"; readonly line: string }
  | { readonly type: "more"; readonly form: Form };

export function filled(form: Form, values: Readonly<Record<string, string>>): Filled {
  const shown = fieldsShown(form);
  const line = formLine({ command: form.command, fields: shown }, values);
  const rest = form.fields.filter(field => !shown.includes(field));
  return rest.length === 0
    ? { type: "line", line }
    : { type: "more", form: { ...form, command: line, fields: rest } };
}

const isField = (value: unknown): value is FormField =>
  typeof value === "object" &&
  value !== null &&
  "name" in value &&
  typeof value.name === "string" &&
  "choices" in value &&
  Array.isArray(value.choices);

/** A form as it was kept; null where it is none. */
export function readForm(json: string): Form | null {
  try {
    const form: unknown = JSON.parse(json);
    if (typeof form !== "object" || form === null || !("fields" in form) || !("command" in form)) return null;
    return Array.isArray(form.fields) && form.fields.every(isField) ? (form as Form) : null;
  } catch {
    return null;
  }
}
