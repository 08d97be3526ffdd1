/** What the bot may do, and what each permission is for; the manifest asks for these and `onrecord doctor` checks them. */
export const SCOPES = {
  commands: "slash commands and shortcuts",
  "chat:write": "answers and briefings",
  "chat:write.public": "briefings in public channels the bot was not invited to",
  "app_mentions:read": "questions that mention the bot",
  "im:history": "questions in direct messages",
  "im:write": "direct messages, where it cannot answer in a channel",
  "assistant:write": "the assistant's pane",
  "users:read": "who is an admin, and everyone's time zone",
  "files:write": "pictures",
  "channels:history": "finding out whether a briefing arrived, before it is posted again",
  "groups:history": "the same in private channels the bot is in",
} as const;

export const BOT_SCOPES = Object.keys(SCOPES) as readonly (keyof typeof SCOPES)[];

/** Events the bot listens to; an app of the older assistant kind also sends "assistant_thread_started". */
export const EVENTS = [
  "app_home_opened",
  "app_mention",
  "app_uninstalled",
  "message.im",
  "tokens_revoked",
] as const;
