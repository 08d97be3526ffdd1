import type { Clock } from "../clock.ts";
import type { Ingested } from "../ingest.ts";
import type { Web } from "../source/fetch.ts";
import type { Parser } from "../source/parse/parse.ts";
import type { Delivery } from "../source/source.ts";
import type { Space, Store } from "../store/store.ts";
import type { PageArticle } from "./filing.ts";

/** What everything that reads the web by itself works with. */
export interface Reader {
  readonly store: Pick<Store, "sources" | "visits" | "items" | "documents">;
  readonly web: Web;
  readonly parser: Parser;
  readonly clock: Clock;
  /** Reads, weaves and saves one delivery into a space. */
  readonly file: (space: Space, delivery: Delivery) => Promise<Ingested>;
}

/** A page's article; or why there is none, and whether that may change soon. Reasons end a sentence on the address. */
export type PageOutcome =
  | { readonly status: "read"; readonly page: PageArticle; readonly url: string }
  | { readonly status: "none"; readonly reason: string; readonly again: boolean };

/** Fetches a page and reads its article. */
export async function pageArticle(
  { web, parser }: Pick<Reader, "web" | "parser">,
  url: string,
): Promise<PageOutcome> {
  const fetched = await web.fetch({ url, purpose: "page", known: null });
  if (fetched.status === "unchanged") return { status: "none", reason: "sent nothing", again: true };
  if (fetched.status !== "fetched")
    return { status: "none", reason: fetched.reason, again: fetched.status === "failed" };
  const { bytes, type } = fetched;
  const result = await parser.page({ bytes, charset: type.charset, url: fetched.url });
  if (result.status === "no") return { status: "none", reason: result.reason, again: false };
  const { article, problem } = result.page;
  if (article === null) return { status: "none", reason: problem ?? "holds no article text", again: false };
  return { status: "read", page: article, url: fetched.url };
}
