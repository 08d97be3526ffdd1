import type { z } from "zod";
import { unmarked } from "./markup.ts";
import { eventPayload } from "./payload.ts";
import type { Incoming, Origin, Request } from "./request.ts";

const IGNORED: Incoming = { type: "ignored" };
const NOTHING_FLEETING = { respond: null, trigger: null };

type Payload = z.output<typeof eventPayload>;

/** Understands a payload of the Events API. */
export function incomingEvent(body: unknown): Incoming {
  const parsed = eventPayload.safeParse(body);
  if (!parsed.success) return IGNORED;
  const { data } = parsed;
  // In a channel shared between workspaces the installation counts, not where the message comes from.
  const installed = data.authorizations?.[0];
  const team = installed?.team_id ?? installed?.enterprise_id ?? data.team_id;
  if (team === null || team === undefined) return IGNORED;
  const request = requestOf(data, team);
  if (request === null) return IGNORED;
  return { type: "request", id: data.event_id, repeats: true, request, fleeting: NOTHING_FLEETING };
}

const idOf = (one: string | { readonly id: string } | null): string | null =>
  typeof one === "string" ? one : (one?.id ?? null);

function requestOf({ event }: Payload, team: string): Request | null {
  const [user, channel] = [idOf(event.user), idOf(event.channel)];
  const origin = (thread: string | null): Origin => ({ team, user: user ?? "", channel, thread });
  switch (event.type) {
    case "app_mention":
      if (user === null || event.bot_id !== null || event.subtype !== null) return null;
      return ask(origin(event.thread_ts ?? event.ts), event.text);
    case "message":
      return user !== null && isDirect(event) ? ask(origin(event.thread_ts), event.text) : null;
    case "app_home_opened":
      if (user === null) return null;
      return { type: event.tab === "messages" ? "pane" : "home", origin: origin(null) };
    case "assistant_thread_started": {
      const pane = event.assistant_thread;
      if (pane === null) return null;
      const own: Origin = { team, user: pane.user_id, channel: pane.channel_id, thread: pane.thread_ts };
      return { type: "pane", origin: own };
    }
    case "app_uninstalled":
      return { type: "gone", origin: origin(null) };
    case "tokens_revoked":
      return (event.tokens?.bot ?? []).length > 0 ? { type: "gone", origin: origin(null) } : null;
    default:
      return null;
  }
}

/** What a person types to the bot in a direct message; edits, joins and other bots' messages are none. */
const isDirect = ({ channel_type, subtype, bot_id }: Payload["event"]): boolean =>
  channel_type === "im" && bot_id === null && (subtype === null || subtype === "file_share");

/** The mention that addressed the bot is no part of the question. */
function ask(origin: Origin, text: string | null): Request {
  return { type: "ask", origin, line: unmarked(text ?? "").replace(/\s+/gu, " "), surface: "thread" };
}
