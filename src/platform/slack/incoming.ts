import { createHash } from "node:crypto";
import type { z } from "zod";
import { readLine } from "../linked.ts";
import { actionOf } from "./action.ts";
import { incomingEvent } from "./event.ts";
import { unmarked } from "./markup.ts";
import { commandPayload, filledPayload, pressPayload, shortcutPayload, typingPayload } from "./payload.ts";
import type { Fleeting, Incoming, Origin, Request } from "./request.ts";
import { FORM_VIEW, formMetadata } from "./view.ts";

/** The command that takes any line or question. */
export const ANY = "onrecord";

const IGNORED: Incoming = { type: "ignored" };

/** Triggers work for three seconds and are not kept in clear: the id of what they belong to is a digest of them. */
const digest = (text: string): string => createHash("sha256").update(text).digest("base64url").slice(0, 32);

/**
 * Understands one payload of Slack; `prefix` stands before every slash command of this app. Never throws: what is malformed is
 * ignored.
 */
export function incoming(body: unknown, prefix: string): Incoming {
  const command = commandPayload.safeParse(body);
  if (command.success) return typedCommand(command.data, prefix);
  const press = pressPayload.safeParse(body);
  if (press.success) return pressed(press.data);
  const filled = filledPayload.safeParse(body);
  if (filled.success) return submitted(filled.data);
  const typing = typingPayload.safeParse(body);
  if (typing.success) return suggested(typing.data);
  const shortcut = shortcutPayload.safeParse(body);
  if (shortcut.success) return shortened(shortcut.data);
  return incomingEvent(body);
}

const request = (id: string, one: Request, fleeting: Fleeting): Incoming => ({
  type: "request",
  id,
  repeats: false,
  request: one,
  fleeting,
});

function typedCommand(data: z.output<typeof commandPayload>, prefix: string): Incoming {
  const team = data.team_id ?? data.enterprise_id;
  if (team === null) return IGNORED;
  const name = data.command.replace(/^\//u, "");
  const own = name.startsWith(prefix) ? name.slice(prefix.length) : name;
  const text = unmarked(data.text ?? "");
  const line = own === ANY || name === ANY ? text || "/help" : `/${own} ${text}`.trim();
  const origin = { team, user: data.user_id, channel: data.channel_id, thread: null };
  const fleeting = { respond: data.response_url, trigger: data.trigger_id };
  return request(digest(data.trigger_id), { type: "ask", origin, line, surface: "alone" }, fleeting);
}

interface Someone {
  readonly user: { readonly id: string; readonly team_id: string | null };
  readonly team: { readonly id: string } | null;
  readonly enterprise: { readonly id: string } | null;
}

/** The workspace it happened in; of a whole organisation's installation the organisation. */
const teamOf = ({ team, enterprise, user }: Someone): string | null =>
  team?.id ?? enterprise?.id ?? user.team_id;

function pressed(data: z.output<typeof pressPayload>): Incoming {
  const team = teamOf(data);
  const [press] = data.actions;
  // Selects inside a modal tell of every choice; only the submission counts.
  if (team === null || press === undefined || press.type !== "button") return IGNORED;
  const thread = data.message?.thread_ts ?? data.container?.thread_ts ?? null;
  const origin: Origin = { team, user: data.user.id, channel: data.channel?.id ?? null, thread };
  const fleeting = { respond: data.response_url, trigger: data.trigger_id };
  const one = pressOf(press.action_id, press.value ?? "", origin, data.user.username ?? data.user.name);
  return request(digest(data.trigger_id), one, fleeting);
}

function pressOf(id: string, value: string, origin: Origin, name: string | null): Request {
  const stale: Request = { type: "stale", origin };
  if (value === "") return stale;
  switch (actionOf(id)) {
    case "ask":
      return { type: "ask", origin, line: value, surface: surfaceOf(origin) };
    case "share":
      return { type: "share", origin, line: value, name: name ?? "" };
    case "form":
      return { type: "form", origin, line: value };
    case "open":
      return { type: "open", origin, value };
    case null:
      return stale;
  }
}

/** Direct messages belong to the asker already; the home tab has no channel. */
function surfaceOf({ channel }: Origin): "alone" | "thread" | "modal" {
  if (channel === null) return "modal";
  return channel.startsWith("D") ? "thread" : "alone";
}

function submitted(data: z.output<typeof filledPayload>): Incoming {
  const team = teamOf(data);
  if (team === null) return IGNORED;
  const asked = formMetadata(data.view.private_metadata ?? "");
  const origin: Origin = {
    team,
    user: data.user.id,
    channel: asked?.channel ?? null,
    thread: asked?.thread ?? null,
  };
  const fleeting = { respond: null, trigger: data.trigger_id };
  const key = `${data.view.id}:${data.view.hash ?? ""}`;
  if (data.view.callback_id !== FORM_VIEW || asked === null)
    return request(key, { type: "stale", origin }, fleeting);
  const values: Record<string, string> = {};
  for (const [name, controls] of Object.entries(data.view.state.values)) {
    const [control] = Object.values(controls);
    values[name] = control?.selected_option?.value ?? control?.value ?? "";
  }
  const one: Request = { type: "filled", origin, command: asked.command, view: data.view.id, values };
  return request(key, one, fleeting);
}

function suggested(data: z.output<typeof typingPayload>): Incoming {
  const team = teamOf(data);
  const command = data.action_id.split(":")[1];
  if (team === null || command === undefined) return IGNORED;
  return { type: "typing", typing: { team, command, text: data.value } };
}

function shortened(data: z.output<typeof shortcutPayload>): Incoming {
  const team = teamOf(data);
  if (team === null) return IGNORED;
  const channel = data.channel?.id ?? null;
  const origin: Origin = { team, user: data.user.id, channel, thread: data.message?.thread_ts ?? null };
  const fleeting = { respond: data.response_url, trigger: data.trigger_id };
  const id = digest(data.trigger_id);
  if (data.callback_id === "check_quotes" && data.type === "message_action") {
    const line = `/check ${unmarked(data.message?.text ?? "")}`.trim();
    return request(id, { type: "ask", origin, line, surface: "alone" }, fleeting);
  }
  if (data.callback_id === "add_to_record" && data.type === "message_action") {
    const line = readLine(data.message?.text ?? "");
    return request(id, { type: "ask", origin, line, surface: "alone" }, fleeting);
  }
  if (data.callback_id === "ask") return request(id, { type: "form", origin, line: "" }, fleeting);
  return request(id, { type: "stale", origin }, fleeting);
}
