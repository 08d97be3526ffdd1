import type { FakeSlack } from "./server.ts";
import type { Json } from "./state.ts";

/** What people do in the fake workspace, as the payloads Slack makes of it. */
const team = { id: "T1", domain: "fjord" };
let serial = 0;

export const typedCommand = (fake: FakeSlack, line: string, user = "U1", channel = "C1"): Json => {
  const [command = "", ...rest] = line.split(" ");
  return {
    command,
    text: rest.join(" "),
    team_id: team.id,
    team_domain: team.domain,
    user_id: user,
    user_name: "ida",
    channel_id: channel,
    channel_name: "harbour",
    api_app_id: "A1",
    ...fake.fleeting(user, channel),
  };
};

export const event = (inner: Json, id = `Ev${++serial}`): Json => ({
  type: "event_callback",
  event_id: id,
  team_id: team.id,
  api_app_id: "A1",
  event_time: 1,
  authorizations: [{ team_id: team.id, enterprise_id: null, user_id: "UBOT", is_bot: true }],
  event: inner,
});

export const mention = (text: string, channel = "C1", user = "U1"): Json =>
  event({ type: "app_mention", user, text: `<@UBOT> ${text}`, ts: `170000.${++serial}`, channel });

export const direct = (text: string, more: Json = {}): Json =>
  event({
    type: "message",
    channel_type: "im",
    user: "U1",
    text,
    ts: `170001.${++serial}`,
    channel: "D1",
    ...more,
  });

export const press = (
  fake: FakeSlack,
  button: Json,
  user = "U1",
  channel: string | null = "C1",
  more: Json = {},
): Json => ({
  type: "block_actions",
  user: { id: user, username: "ida", name: "ida", team_id: team.id },
  team,
  api_app_id: "A1",
  container: { type: channel === null ? "view" : "message", is_ephemeral: channel !== null },
  ...(channel === null ? {} : { channel: { id: channel } }),
  actions: [{ type: "button", action_ts: String(++serial), ...button }],
  ...fake.fleeting(user, channel ?? ""),
  ...more,
});

export const shortcut = (fake: FakeSlack, text: string): Json => ({
  type: "message_action",
  callback_id: "check_quotes",
  user: { id: "U1", name: "ida" },
  team,
  channel: { id: "C1" },
  message: { type: "message", text, ts: "1.1" },
  ...fake.fleeting("U1", "C1"),
});

export const suggestion = (action_id: string, value: string): Json => ({
  type: "block_suggestion",
  user: { id: "U1" },
  team,
  action_id,
  block_id: "person",
  value,
});

/** A submitted view; `values` by block id, a select's as `{ option }`. */
export const submission = (
  id: string,
  view: Json,
  values: Readonly<Record<string, string | { readonly option: string }>>,
  user = "U1",
): Json => ({
  type: "view_submission",
  user: { id: user, team_id: team.id },
  team,
  trigger_id: `${++serial}.submit`,
  view: {
    ...view,
    id,
    hash: String(++serial),
    state: {
      values: Object.fromEntries(
        Object.entries(values).map(([name, value]) => [
          name,
          { any: typeof value === "string" ? { value } : { selected_option: { value: value.option } } },
        ]),
      ),
    },
  },
});

/** How Socket Mode wraps each kind. */
export const envelope = (payload: Json): Json => {
  const type =
    "command" in payload
      ? "slash_commands"
      : payload.type === "event_callback"
        ? "events_api"
        : "interactive";
  return { type, payload };
};
