/** What came of a call of the Web API that did not succeed. */
export type Failure =
  /** Certainly not done; Slack says how many seconds to wait. */
  | { readonly kind: "limited"; readonly seconds: number }
  /** Certainly not done: no connection was made. */
  | { readonly kind: "unreached"; readonly words: string }
  /** Perhaps done: the answer did not come, or Slack says that it does not know. */
  | { readonly kind: "lost"; readonly words: string }
  /** Certainly not done, and no better when it is tried again. */
  | { readonly kind: "refused"; readonly error: string; readonly words: string };

/** Errors after which something may have been done all the same (docs.slack.dev/reference/methods/chat.postMessage, "Errors"). */
const PERHAPS_DONE = new Set(["fatal_error", "internal_error", "service_unavailable", "request_timeout"]);

/** Errors that end the whole installation: nothing of that workspace works until someone acts. */
const INSTALLATION = new Set([
  "invalid_auth",
  "not_authed",
  "token_revoked",
  "token_expired",
  "account_inactive",
  "team_access_not_granted",
  "org_login_required",
]);

/** What to do about each error, for the person who can. */
const ADVICE: Readonly<Record<string, string>> = {
  channel_not_found:
    "Slack does not know that channel, or the bot may not see it. If it still exists, invite the bot there with /invite; otherwise remove what posts to it.",
  not_in_channel: "The bot is not in that channel. Invite it there with /invite.",
  is_archived: "That channel is archived. Unarchive it, or choose another one.",
  channel_is_archived: "That channel is archived. Unarchive it, or choose another one.",
  restricted_action:
    "A setting of the workspace keeps the bot from posting there. Ask a workspace admin to allow it.",
  restricted_action_read_only_channel:
    "Only some people may post in that channel. Ask its managers to let the bot post.",
  restricted_action_thread_only_channel: "That channel takes replies only. Choose another channel.",
  user_is_restricted: "A restricted member asked for it. Ask a full member to do it.",
  no_permission:
    "The bot lacks the permission for that. Install it again with the manifest of onrecord manifest slack.",
  missing_scope:
    "The bot lacks a permission (scope). Install it again with the manifest of onrecord manifest slack.",
  team_access_not_granted:
    "The organisation has not given the bot access to this workspace. Ask an organisation admin to add it.",
  invalid_auth:
    "Slack does not accept the bot's token. Copy it again from the app's settings, or install the app again.",
  not_authed: "Slack was given no token. Set SLACK_BOT_TOKEN, or install the app again.",
  token_revoked: "The bot's token was revoked. Install the app again in this workspace.",
  token_expired: "The bot's token has expired. Install the app again in this workspace.",
  account_inactive:
    "The bot was removed from this workspace, or its account is switched off. Install the app again.",
  org_login_required: "The workspace is being moved into an organisation. Try again when that is done.",
  msg_too_long: "The message is longer than Slack takes. This is a fault of the bot: please report it.",
  msg_blocks_too_long:
    "The message is larger than Slack takes. This is a fault of the bot: please report it.",
  no_text: "The message has no text. This is a fault of the bot: please report it.",
  invalid_blocks: "Slack does not take the message's layout. This is a fault of the bot: please report it.",
  message_not_found: "That message is not there any more.",
  edit_window_closed: "The workspace lets nobody edit messages that old.",
  cant_update_message: "The bot may not edit that message.",
  expired_trigger_id: "That took too long for Slack to open a window. Press the button again.",
  exchanged_trigger_id: "That window was opened already. Press the button again.",
  user_not_in_channel: "That person is not in the channel.",
};

/** An error string of Slack, as a failure with a sentence that says what to do. */
export function failureOf(error: string, seconds = 30): Failure {
  if (error === "ratelimited" || error === "rate_limited" || error === "message_limit_exceeded")
    return { kind: "limited", seconds };
  if (PERHAPS_DONE.has(error))
    return {
      kind: "lost",
      words: `Slack had a fault of its own (${error}) and does not say whether it was done.`,
    };
  const words = ADVICE[error] ?? `Slack refused it (${error}). onrecord doctor shows what is missing.`;
  return { kind: "refused", error, words };
}

export const endsInstallation = (failure: Failure): boolean =>
  failure.kind === "refused" && INSTALLATION.has(failure.error);

export const failureWords = (failure: Failure): string =>
  failure.kind === "limited" ? `Slack asks to wait ${failure.seconds} s.` : failure.words;
