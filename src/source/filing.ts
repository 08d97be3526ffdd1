import { createHash } from "node:crypto";
import type { Document } from "../text/document.ts";
import type { Correction, Filing } from "../text/filing.ts";
import { canonicalAddress } from "./origin.ts";

/** What is known of a document besides its text; everything may be missing. */
export type Head = Partial<Omit<Document, "id" | "sha256" | "text">> & {
  readonly corrections?: readonly Correction[];
  /** Where it was read, when that is not its address: a file on this machine. */
  readonly file?: string;
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
  return { document, corrections: head.corrections ?? [], origin: originOf(head) };
}

function originOf({ file, url }: Head): string | null {
  if (file !== undefined) return `file:${file}`;
  return url === undefined || url === null ? null : canonicalAddress(url);
}
