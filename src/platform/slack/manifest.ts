import type { Offer } from "../platform.ts";
import { label } from "./chunk.ts";
import { ANY } from "./incoming.ts";
import { promptsOf } from "./prompt.ts";
import { BOT_SCOPES, EVENTS } from "./scope.ts";

/** What a manifest holds at most (docs.slack.dev/reference/app-manifest). */
const COMMANDS = 50;
const USAGE = 1000;

export interface ManifestOptions {
  /** Put before every slash command. */
  readonly prefix: string;
  /** Public address of the bot, for signed HTTP; null: Socket Mode. */
  readonly url: string | null;
}

/** The app's manifest, to be pasted at api.slack.com/apps: made from the same declarations as every other surface. */
export function manifestOf(offers: readonly Offer[], { prefix, url }: ManifestOptions): object {
  const request = url === null ? null : new URL("/slack/events", url).href;
  const redirect = url === null ? {} : { redirect_urls: [new URL("/slack/oauth_redirect", url).href] };
  const at = request === null ? {} : { request_url: request };
  return {
    display_information: {
      name: "Onrecord",
      description: "The news bot that never misquotes: who said what, in their exact words, with the source.",
      background_color: "#1f3a5f",
    },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      bot_user: { display_name: "onrecord", always_online: true },
      agent_view: {
        agent_description: "Answers from the articles on record, with the exact words and where they stand.",
        suggested_prompts: promptsOf(offers),
      },
      slash_commands: slashCommands(offers, prefix, request),
      shortcuts: [
        {
          type: "message",
          name: "Check quotes",
          callback_id: "check_quotes",
          description: "Is every quotation in this message on record, word for word?",
        },
        {
          type: "message",
          name: "Add to record",
          callback_id: "add_to_record",
          description: "Read the page this message links to (managers).",
        },
        { type: "global", name: "Ask Onrecord", callback_id: "ask", description: "Ask what is on record." },
      ],
    },
    oauth_config: { ...redirect, scopes: { bot: [...BOT_SCOPES] } },
    settings: {
      event_subscriptions: { ...at, bot_events: [...EVENTS] },
      interactivity: {
        is_enabled: true,
        ...at,
        ...(request === null ? {} : { message_menu_options_url: request }),
      },
      org_deploy_enabled: false,
      socket_mode_enabled: url === null,
      token_rotation_enabled: false,
    },
  };
}

function slashCommands(offers: readonly Offer[], prefix: string, request: string | null) {
  const url = request === null ? {} : { url: request };
  const any = { name: ANY, summary: "Ask what is on record, in plain words.", usage_hint: "who said that?" };
  const own = offers.map(offer => ({
    name: `${prefix}${offer.name}`,
    summary: offer.summary,
    usage_hint: usage(offer),
  }));
  // The command that takes every line comes first: it must not be the one that does not fit.
  return [any, ...own].slice(0, COMMANDS).map(({ name, summary, usage_hint }) => ({
    command: `/${name}`,
    description: summary,
    ...(usage_hint === "" ? {} : { usage_hint: label(usage_hint, USAGE) }),
    should_escape: false,
    ...url,
  }));
}

/** "<person> [about]", as the command is written. */
const usage = ({ options }: Offer): string =>
  options
    .filter(({ kind }) => kind !== "number")
    .map(({ name, required }) => (required ? `<${name}>` : `[${name}]`))
    .join(" ");
