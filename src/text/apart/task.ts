import type { Document } from "../document.ts";
import type { Reading } from "../reading.ts";

/** What the other process is asked: one document at a time. */
export type ReadTask = Document;

/** What it answers; "failed": the reader has a bug, `stack` says where. */
export type ReadResult =
  | { readonly status: "read"; readonly reading: Reading }
  | { readonly status: "failed"; readonly stack: string };
