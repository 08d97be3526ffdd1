import type { Desk } from "../platform/platform.ts";
import type { Store } from "../store/store.ts";
import { linesOf } from "../story/lines.ts";
import { sourceOf } from "../story/source.ts";

/** Opens stored documents for the pages that citations lead to. */
export const opener =
  (store: Pick<Store, "documents">): Desk["open"] =>
  async (space, id) => {
    const document = await store.documents.get(space, id);
    return document === null ? null : { source: sourceOf(document), lines: linesOf(document) };
  };
