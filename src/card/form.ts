import type { Form, FormField } from "./card.ts";

/** A filled-in form as a command line: `/schedule add when: "weekdays 8:00" zone: "Europe/Oslo"`; empty fields are left out. */
export function formLine(
  { command, fields }: Pick<Form, "command"> & { readonly fields: readonly Pick<FormField, "name">[] },
  values: Readonly<Record<string, string>>,
): string {
  const given = fields.flatMap(({ name }) => {
    const value = (values[name] ?? "").replace(/\s+/gu, " ").replace(/["“”]/gu, "'").trim();
    return value === "" ? [] : [`${name}: "${value}"`];
  });
  return [command, ...given].join(" ");
}

/** What a field asks for, in words: "When (weekdays 8:00)". */
export const fieldWords = ({ label, hint }: FormField): string =>
  hint === "" ? label : `${label} (${hint})`;

/** How to answer a form where nothing can be filled in: the line to type, its required values in angle brackets. */
export function formUsage(form: Form): string {
  const wanted = form.fields.filter(({ required }) => required);
  return [form.command, ...wanted.map(({ name }) => `${name}: "<${name}>"`)].join(" ");
}
