import { z } from "zod";
import { quietOf } from "./briefing/daytime.ts";
import type { Schedule, Topic } from "./briefing/schedule.ts";
import { cronOf } from "./briefing/when.ts";
import { zoneOf } from "./briefing/zone.ts";
import { messageOf } from "./errors.ts";
import { HOUSE, type Store } from "./store/store.ts";

/** Reads a setting as `/schedule` reads what is typed: what one refuses, the other refuses in the same words. */
const readAs = <T>(read: (text: string) => T) =>
  z.string().transform((text, context): T => {
    try {
      return read(text);
    } catch (error) {
      context.addIssue({ code: "custom", message: messageOf(error) });
      return z.NEVER;
    }
  });

/** "local" is the zone of the machine. */
const localOr = (text: string): string =>
  text === "local" ? new Intl.DateTimeFormat().resolvedOptions().timeZone : zoneOf(text);

const words = z.string().trim().min(1);
const topic = z
  .strictObject({ story: words, topic: words, person: words, source: words })
  .partial()
  .refine(one => Object.keys(one).length === 1, "name one of story, topic, person or source")
  .transform((one): Topic => {
    const [[kind, text] = ["topic", ""]] = Object.entries(one);
    return { kind: kind as Topic["kind"], text: text ?? "" };
  });

/** A briefing set in the configuration file. */
const order = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,31}$/, "must be at most 32 of a-z, 0-9 and -"),
    platform: words.default("web"),
    space: words.default(HOUSE),
    channel: words.default("page"),
    when: words.transform(said => said).pipe(readAs(said => ({ said, cron: cronOf(said) }))),
    zone: readAs(localOr).prefault("local"),
    topics: z.array(topic).default([]),
    length: z.enum(["short", "normal", "long"]).default("normal"),
    quiet: readAs(quietOf).prefault("none"),
    silence: z.enum(["silent", "line"]).default("silent"),
    review: z.int().min(5).max(1440).nullable().default(null),
    manager: words.nullable().default(null),
    /** One more right away when the schedule is new, so that a channel sees what it will get. */
    first: z.enum(["now", "next"]).default("next"),
  })
  .refine(({ review, manager }) => review === null || manager !== null, {
    path: ["manager"],
    message: "a reviewed briefing needs the channel, or @ID of the person, that is sent its drafts",
  });

/** What the chat page gets where nothing is set. */
const PAGE = { id: "page", when: "daily 8:00", first: "now" } as const;

export const orders = z
  .array(order)
  .prefault([PAGE])
  .refine(
    all => new Set(all.map(({ space, id }) => `${space} ${id}`)).size === all.length,
    "two have the same id",
  );

/** A briefing the configuration file orders. */
export type Order = z.output<typeof order>;

function scheduleOf(ordered: Order, since: string): Schedule {
  const { id, platform, space, channel, when, zone, topics, length, quiet, silence, review } = ordered;
  const to = { platform, space, channel, thread: null };
  return {
    ...{ id, to, ...when, zone, topics, length, quiet, silence, review, since },
    manager: ordered.manager === null ? null : { ...to, channel: ordered.manager },
    paused: null,
    origin: "config",
  };
}

/**
 * Brings the schedules of the configuration file into the record: new ones are added, changed ones changed, and those that are no
 * longer in the file removed. What was paused with /schedule stays paused.
 */
export async function keepOrders(
  { schedules, slots, agenda }: Pick<Store, "schedules" | "slots" | "agenda">,
  ordered: readonly Order[],
  now: Date,
): Promise<void> {
  const wanted = new Set(ordered.map(({ space, id }) => `${space} ${id}`));
  for (const { id, to, origin } of await agenda.all()) {
    if (origin === "config" && !wanted.has(`${to.space} ${id}`)) await schedules.remove(to.space, id);
  }
  for (const one of ordered) {
    const { paused: _, origin: __, id, to, since, ...change } = scheduleOf(one, now.toISOString());
    const known = await schedules.get(one.space, id);
    const isHere = known !== null && JSON.stringify(known.to) === JSON.stringify(to);
    if (isHere) await schedules.change(one.space, id, change);
    else {
      if (known !== null) await schedules.remove(one.space, id);
      await schedules.add(one.space, scheduleOf(one, since));
      if (known === null && one.first === "now") await slots.take(one.space, [firstSlot(id, now)]);
    }
  }
}

const firstSlot = (schedule: string, now: Date) => {
  const minute = new Date(Math.floor(now.getTime() / 60_000) * 60_000);
  return { schedule, slot: minute.toISOString(), status: "due", reason: null, late: false } as const;
};
