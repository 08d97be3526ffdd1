import { createInterface } from "node:readline";
import { z } from "zod";
import { messageOf } from "../errors.ts";
import { filing } from "../source/filing.ts";
import { extraction } from "./extraction.ts";
import { print, type System, type Verb } from "./verb.ts";

export const extract: Verb = {
  name: "extract",
  add(program, system, done) {
    program
      .command("extract")
      .description(
        "read documents, JSON lines {id, text, date?, title?} on standard input; print their readings as JSON lines, in order",
      )
      .action(() => done(run(system)));
  },
};

const line = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  date: z.string().nullish(),
  title: z.string().nullish(),
});

async function run({ input, output, errors, signal }: System): Promise<number> {
  let number = 0;
  let failed = 0;
  for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (text.trim() === "") continue;
    const result = readLine(text);
    if ("error" in result) {
      failed++;
      await print(errors, `line ${number}: ${result.error}`);
    }
    await print(output, JSON.stringify(result));
    if (signal.aborted) break;
  }
  return failed > 0 ? 1 : 0;
}

/** One document's reading, or `{id, error}`: a bad line costs its own answer only. */
function readLine(text: string): object {
  let id: string | number | null = null;
  try {
    const document = line.parse(JSON.parse(text));
    id = document.id;
    const head = { title: document.title ?? null, published: document.date ?? null };
    return { id, ...extraction(filing(document.text, head)) };
  } catch (error) {
    const reason = error instanceof z.ZodError ? z.prettifyError(error) : messageOf(error);
    return { id, error: `expected {"id": …, "text": "…"}: ${reason}` };
  }
}
