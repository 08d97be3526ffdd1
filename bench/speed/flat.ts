import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { read } from "../../src/text/read.ts";
import { inOtherLetters } from "./many.ts";
import { thousand } from "./material.ts";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

/** Megabytes in use once everything that is not needed is gone. */
function inUse(): { readonly heap: number; readonly resident: number } {
  collect();
  const { heapUsed, arrayBuffers, rss } = process.memoryUsage();
  return { heap: (heapUsed + arrayBuffers) / 1e6, resident: rss / 1e6 };
}

/** Reads 1,000 articles and copies of them in other letters, and prints what is in use after each tenth, as JSON. Arguments: shared folder, documents. */
const [shared, documents] = process.argv.slice(2);
const articles = await thousand(shared!);
const change = inOtherLetters(articles);
const most = Number(documents);
const used: { readonly heap: number; readonly resident: number }[] = [];
for (let at = 0; at < most; at++) {
  const { document } = articles[at % articles.length]!;
  read({ ...document, text: change(document.text, Math.floor(at / articles.length)) });
  if ((at + 1) % (most / 10) === 0) used.push(inUse());
}
process.stdout.write(JSON.stringify(used));
