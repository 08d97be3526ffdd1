import { createHash } from "node:crypto";
import type { Document } from "../text/document.ts";
import type { Correction, Filing } from "../text/filing.ts";

/** What is known of a document besides its text; everything may be missing. */
export type Head = Partial<Omit<Document, "id" | "sha256" | "text">> & {
  readonly corrections?: readonly Correction[];
};

/** Makes a filing out of a text and its head. The same outlet, date, title and text always give the same id. */
export function filing(text: string, head: Head = {}): Filing {
  const { title = null, outlet = null, published = null } = head;
  const sha256 = createHash("sha256")
    .update([outlet ?? "", published ?? "", title ?? "", text].join("\n"))
    .digest("hex");
  const document: Document = {
    id: sha256.slice(0, 16),
    sha256,
    text,
    title,
    outlet,
    published,
    via: head.via ?? [],
    byline: head.byline ?? null,
    url: head.url ?? null,
    language: head.language ?? null,
    example: head.example ?? false,
  };
  return { document, corrections: head.corrections ?? [] };
}
