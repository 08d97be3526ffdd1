import { html } from "hono/html";

/** Escaped markup. Only hono's `html` template makes it, so text from outside cannot become markup by mistake. */
export type Html = ReturnType<typeof html>;

export { html };
