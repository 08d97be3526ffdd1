import { messageOf, SourceError } from "../errors.ts";
import type { DeliveryKey, Outcome, Platform } from "../platform/platform.ts";
import type { Delivery, FiledEdition, OpenClaim } from "../store/port/delivery.ts";
import type { Context } from "./delivery.ts";
import { settledAs, settleWith } from "./settle.ts";
import { tooLate } from "./stale.ts";
import { postedCard } from "./word.ts";

/** Claims this process is working on: they are held for as long as that takes. */
export type Claims = Set<DeliveryKey>;

/** Takes up a delivery that waits: claims it, posts it, settles it. */
export async function send(context: Context, claims: Claims, delivery: Delivery): Promise<void> {
  const { store, clock, policy } = context;
  const now = clock.now();
  const key = await store.ledger.claim(delivery, new Date(now.getTime() + policy.lease));
  if (key === null) return;
  claims.add(key);
  try {
    const edition = await readyEdition(context, delivery, key, now);
    if (edition !== null) await post(context, delivery, edition, key);
  } finally {
    claims.delete(key);
  }
}

/** A claim nobody settled: looks whether it was posted, and posts it under the same key only where it certainly was not. */
export async function lookUp(context: Context, claims: Claims, claim: OpenClaim): Promise<void> {
  const { key } = claim;
  claims.add(key);
  try {
    const found = await find(context, claim);
    if (found.status === "undecided") await undecided(context, claim, found.reason);
    else if (found.status === "sent") await context.store.ledger.settle(key, found);
    else await again(context, claim);
  } finally {
    claims.delete(key);
  }
}

async function again(context: Context, claim: OpenClaim): Promise<void> {
  const edition = await readyEdition(context, claim, claim.key, context.clock.now());
  if (edition !== null) await post(context, claim, edition, claim.key);
}

type Found =
  | { readonly status: "sent"; readonly messageId: string }
  | { readonly status: "absent" }
  | { readonly status: "undecided"; readonly reason: string };

async function find({ platforms }: Context, { to, key }: OpenClaim): Promise<Found> {
  try {
    const platform = platforms.get(to.platform);
    if (platform === undefined) throw new SourceError(`The bot is not connected to ${to.platform}.`);
    const messageId = await platform.find(to, key);
    return messageId === null ? { status: "absent" } : { status: "sent", messageId };
  } catch (error) {
    return { status: "undecided", reason: messageOf(error) };
  }
}

/** Looking failed: it is looked again for a while, then the operator's policy decides. */
async function undecided(context: Context, claim: OpenClaim, reason: string): Promise<void> {
  const { store, clock, policy, log } = context;
  const now = clock.now();
  const first = claim.first === null ? now.getTime() : Date.parse(claim.first);
  if (now.getTime() - first < policy.looking) {
    const look = new Date(now.getTime() + policy.settling);
    return store.ledger.settle(claim.key, { status: "unknown", reason, look });
  }
  log.warn(
    { edition: claim.edition, policy: policy.unsure, reason },
    "nobody can tell whether it was posted",
  );
  if (policy.unsure === "repost") return again(context, claim);
  const edition = await readyEdition(context, claim, claim.key, now);
  if (edition === null) return;
  const held = `Nobody can tell whether it was posted: ${reason}`;
  await settleWith(context, claim, edition, claim.key, { status: "held", reason: held });
}

/** Posts an edition under its key, which the caller has claimed, and makes the result durable. */
async function post(
  context: Context,
  delivery: Delivery,
  edition: FiledEdition,
  key: DeliveryKey,
): Promise<void> {
  const { store, clock } = context;
  const { to } = delivery;
  const schedule = edition.of === null ? null : await store.schedules.get(to.space, edition.of);
  const card = postedCard(edition, schedule?.zone ?? null, clock.now());
  const outcome = await outcomeOf(platformOf(context, to.platform), platform => platform.post(to, card, key));
  await settleWith(context, delivery, edition, key, settledAs(context, delivery, outcome));
}

type Connected = Platform | Extract<Outcome, { readonly status: "retry" }>;

/** A platform that is not running now may run again: nothing is lost meanwhile. */
function platformOf({ platforms, clock }: Context, name: string): Connected {
  const platform = platforms.get(name);
  if (platform !== undefined) return platform;
  const after = new Date(clock.now().getTime() + 60_000);
  return { status: "retry", after, reason: `The bot is not connected to ${name}.` };
}

/** A platform that throws leaves open what became of the post. */
async function outcomeOf(found: Connected, work: (platform: Platform) => Promise<Outcome>): Promise<Outcome> {
  if ("status" in found) return found;
  try {
    return await work(found);
  } catch (error) {
    return { status: "unknown", reason: messageOf(error) };
  }
}

/** The edition to post; null where it is settled already, being gone or too late. */
async function readyEdition(
  context: Context,
  delivery: Delivery,
  key: DeliveryKey,
  now: Date,
): Promise<FiledEdition | null> {
  const { ledger, editions } = context.store;
  const edition = await editions.get(delivery.space, delivery.edition);
  if (edition === null) {
    const reason = "A source it quotes was taken off the record; it is composed anew.";
    await ledger.settle(key, { status: "withdrawn", reason });
    return null;
  }
  const late = await tooLate(context, delivery, edition, now);
  if (late === null) return edition;
  await ledger.settle(key, { status: "held", reason: late });
  return null;
}
