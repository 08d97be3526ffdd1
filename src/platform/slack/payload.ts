import { z } from "zod";

/** The fields this bot reads of what Slack sends (docs.slack.dev, interaction payloads and Events API); all others are ignored. */
const id = z.string().min(1).max(64);
const text = z.string().max(100_000);
const url = z.string().max(2000);
const maybe = <T extends z.ZodType>(type: T) => type.nullish().transform(value => value ?? null);

export const commandPayload = z.object({
  command: z.string().max(64),
  text: maybe(text),
  team_id: maybe(id),
  enterprise_id: maybe(id),
  user_id: id,
  user_name: maybe(text),
  channel_id: id,
  trigger_id: z.string().min(1),
  response_url: maybe(url),
});

const person = z.object({ id, team_id: maybe(id), name: maybe(text), username: maybe(text) });
const team = maybe(z.object({ id }));
const view = z.object({
  id,
  callback_id: maybe(text),
  private_metadata: maybe(text),
  blocks: maybe(z.array(z.unknown())),
});

export const pressPayload = z.object({
  type: z.literal("block_actions"),
  user: person,
  team,
  enterprise: team,
  trigger_id: z.string().min(1),
  response_url: maybe(url),
  channel: maybe(z.object({ id })),
  container: maybe(
    z.object({
      type: maybe(text),
      is_ephemeral: maybe(z.boolean()),
      thread_ts: maybe(text),
      message_ts: maybe(text),
    }),
  ),
  message: maybe(z.object({ ts: maybe(text), thread_ts: maybe(text) })),
  view: maybe(view),
  actions: z.array(z.object({ action_id: text, type: text, value: maybe(text) })).min(1),
});

export const filledPayload = z.object({
  type: z.literal("view_submission"),
  user: person,
  team,
  enterprise: team,
  trigger_id: maybe(z.string()),
  view: view.extend({
    hash: maybe(text),
    state: z.object({
      values: z.record(
        z.string(),
        z.record(
          z.string(),
          z.object({ value: maybe(text), selected_option: maybe(z.object({ value: text })) }),
        ),
      ),
    }),
  }),
});

export const typingPayload = z.object({
  type: z.literal("block_suggestion"),
  user: person,
  team,
  enterprise: team,
  action_id: text,
  value: text,
  view: maybe(view),
});

export const shortcutPayload = z.object({
  type: z.enum(["message_action", "shortcut"]),
  callback_id: text,
  user: person,
  team,
  enterprise: team,
  trigger_id: z.string().min(1),
  response_url: maybe(url),
  channel: maybe(z.object({ id })),
  message: maybe(z.object({ text: maybe(text), ts: maybe(text), thread_ts: maybe(text) })),
});

export const eventPayload = z.object({
  type: z.literal("event_callback"),
  event_id: id,
  team_id: maybe(id),
  authorizations: maybe(z.array(z.object({ team_id: maybe(id), enterprise_id: maybe(id) }))),
  event: z.object({
    type: text,
    subtype: maybe(text),
    bot_id: maybe(id),
    user: maybe(z.union([id, z.object({ id })])),
    channel: maybe(z.union([id, z.object({ id })])),
    channel_type: maybe(text),
    text: maybe(text),
    ts: maybe(text),
    thread_ts: maybe(text),
    tab: maybe(text),
    tokens: maybe(z.object({ bot: maybe(z.array(text)) })),
    assistant_thread: maybe(z.object({ user_id: id, channel_id: id, thread_ts: text })),
  }),
});
