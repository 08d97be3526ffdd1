import { bare } from "../../card/bare.ts";
import type { Form, FormField } from "../../card/card.ts";
import { type Html, html } from "./markup.ts";

function control({ name, required, value, choices }: FormField): Html {
  const needed = required ? html` required` : "";
  if (choices.length === 0) return html`<input name="${name}" type="text" value="${value}"${needed}>`;
  const options = choices.map(
    choice => html`<option${choice === value ? html` selected` : ""}>${choice}</option>`,
  );
  return html`<select name="${name}"${needed}>${options}</select>`;
}

const fieldHtml = (field: FormField): Html => html`<label>${bare(field.label)}
    ${control(field)}${field.hint === "" ? "" : html`<small>${bare(field.hint)}</small>`}</label>`;

/** A form that asks its command line: `/form` puts the line together, with or without the browser script. */
export const formHtml = ({
  title,
  command,
  submit,
  fields,
}: Form): Html => html`<form class="ask-form" action="/form" method="get">
  <h3>${bare(title)}</h3>
  <input type="hidden" name="command" value="${command}">
  ${fields.map(fieldHtml)}
  <button type="submit">${bare(submit)}</button>
</form>`;
