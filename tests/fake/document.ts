import type { Document } from "../../src/text/document.ts";

/** An article nobody wrote a head for but its day. */
export const documentOf = (text: string, published: string | null = "2031-05-15"): Document => ({
  id: "0",
  sha256: "0",
  text,
  title: null,
  outlet: null,
  via: [],
  byline: null,
  url: null,
  published,
  language: "en",
  example: false,
});
