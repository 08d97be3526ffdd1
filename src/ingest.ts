import { messageOf, SourceError } from "./errors.ts";
import { grouped } from "./grouped.ts";
import type { Log } from "./log.ts";
import { type Filed, type ReadFiling, type Recorded, record } from "./recording.ts";
import type { Delivery, Source } from "./source/source.ts";
import type { Space, Store } from "./store/store.ts";
import type { Document } from "./text/document.ts";
import type { Reading } from "./text/reading.ts";
import { credited } from "./text/wire.ts";

/** What became of one delivery. */
export type Ingested =
  | (Filed & { readonly from: string; readonly notes: readonly string[] })
  | { readonly status: "known"; readonly from: string; readonly id: string }
  | Refused;

interface Refused {
  readonly status: "refused";
  readonly from: string;
  readonly reason: string;
}

/** Where documents are read: here, or in a process of their own. */
export type ReadDocument = (document: Document) => Promise<Reading>;

/** Loaded with its models only when there is something to read: answering needs none of them. */
const readHere: ReadDocument = async document => (await import("./text/read.ts")).read(document);

/** Documents stored in one transaction: each commit waits for the disk, and what it writes is mostly the same few pages. */
const TOGETHER = 8;

/** A delivery on its way into the record. */
type Step =
  | { readonly delivery: Delivery; readonly ready: ReadFiling }
  | { readonly delivery: Delivery; readonly done: Recorded | Refused };

/**
 * One pass over a source: read, weave, save. Documents that come together are stored together, and told of when they are durable. One
 * that fails is reported and the pass goes on.
 */
export async function* ingest(
  source: Source,
  store: Store,
  space: Space,
  log: Log,
  read: ReadDocument = readHere,
): AsyncGenerator<Ingested> {
  const refused = ({ from }: Delivery, error: unknown): Refused => {
    // A full disk or a bug in the reader: this document is not filed, what is stored stays.
    if (!(error instanceof SourceError)) log.error({ err: error, from }, "a document could not be filed");
    return { status: "refused", from, reason: `${from}: ${messageOf(error)}` };
  };
  for await (const group of grouped(source.deliveries(), TOGETHER)) {
    const steps: Step[] = [];
    for (const delivery of group) {
      steps.push(
        await prepared(delivery, store, space, read).catch(error => ({
          delivery,
          done: refused(delivery, error),
        })),
      );
    }
    for (const { delivery, done } of await stored(steps, store, space, refused)) yield told(delivery, done);
  }
}

/** What is on record already is not read again. */
async function prepared(delivery: Delivery, store: Store, space: Space, read: ReadDocument): Promise<Step> {
  const { from } = delivery;
  if ("problem" in delivery) return { delivery, done: { status: "refused", from, reason: delivery.problem } };
  const filing = { ...delivery.filing, document: credited(delivery.filing.document) };
  const standing = await store.versions.standing(space, filing);
  if (standing.type === "known") return { delivery, done: { status: "known", id: filing.document.id } };
  return { delivery, ready: { filing, reading: await read(filing.document) } };
}

interface Done {
  readonly delivery: Delivery;
  readonly done: Recorded | Refused;
}

/** Stores what was read in one transaction; where one document fails, each in its own, so that it takes no other with it. */
async function stored(
  steps: readonly Step[],
  store: Store,
  space: Space,
  refused: (delivery: Delivery, error: unknown) => Refused,
): Promise<readonly Done[]> {
  const inOne = (some: readonly Step[]): Promise<readonly Done[]> =>
    store.atOnce(async recording => {
      const done: Done[] = [];
      for (const step of some) {
        done.push(
          "done" in step
            ? step
            : { delivery: step.delivery, done: await record(step.ready, recording, space) },
        );
      }
      return done;
    });
  const alone = (step: Step): Promise<readonly Done[]> =>
    inOne([step]).catch(error => [{ delivery: step.delivery, done: refused(step.delivery, error) }]);
  const waiting = steps.filter(step => "ready" in step);
  if (waiting.length === 0) return steps.filter(step => "done" in step);
  if (waiting.length > 1) {
    const done = await inOne(steps).catch(() => null);
    if (done !== null) return done;
  }
  const each: Done[] = [];
  for (const step of steps) each.push(...("done" in step ? [step] : await alone(step)));
  return each;
}

function told(delivery: Delivery, done: Recorded | Refused): Ingested {
  const { from } = delivery;
  if (done.status === "refused") return done;
  if (done.status === "known") return { ...done, from };
  return { ...done, from, notes: "notes" in delivery ? delivery.notes : [] };
}
