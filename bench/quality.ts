import { answerRows } from "./quality/answers.ts";
import { formRows } from "./quality/forms.ts";
import { nameRows } from "./quality/names.ts";
import { ownRows } from "./quality/own.ts";
import { quoteRows } from "./quality/quotes.ts";
import { seedRows } from "./quality/seed.ts";
import type { Run } from "./table.ts";

/** How well the bot reads: against other people's corpora, the seed article, and our own articles. */
export const run: Run = async options => [
  ...quoteRows(options),
  ...seedRows(options),
  ...ownRows(options),
  ...formRows(options),
  ...nameRows(options),
  ...(await answerRows(options)),
];
