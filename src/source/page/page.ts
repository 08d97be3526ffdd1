import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { SourceError } from "../../errors.ts";
import type { Head } from "../filing.ts";
import { blockText } from "./blocks.ts";
import { headOf } from "./head.ts";

/**
 * An HTML page to its article: Readability finds the body, meta elements and JSON-LD give the head.
 * @throws SourceError when the page holds no article.
 */
export function readPage(html: string): { readonly text: string; readonly head: Head } {
  const { document } = parseHTML(html);
  const head = headOf(document);
  const article = new Readability(document, { charThreshold: 200 }).parse();
  const text = article?.content
    ? blockText(parseHTML(`<!doctype html><html><body>${article.content}</body></html>`).document.body)
    : "";
  if (text === "")
    throw new SourceError("holds no article text: save the page's article view, or give its text as .txt");
  return {
    text,
    head: {
      ...head,
      title: head.title ?? article?.title ?? null,
      byline: head.byline ?? article?.byline ?? null,
      outlet: head.outlet ?? article?.siteName ?? null,
    },
  };
}
