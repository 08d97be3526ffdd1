import { BOT_SCOPES } from "../../../src/platform/slack/scope.ts";

/** What the fake platform holds: workspaces, channels, messages, and everything anyone was shown. */
export type Json = Readonly<Record<string, unknown>>;

export interface FakeMessage {
  readonly ts: string;
  readonly channel: string;
  readonly thread: string | null;
  readonly text: string;
  readonly blocks: readonly Json[];
  readonly metadata: Json | null;
  /** Of our clock, for lagging histories. */
  readonly at: number;
  readonly edited: boolean;
}

/** What one person was shown alone. */
export interface FakeEphemeral {
  readonly user: string;
  readonly channel: string;
  readonly text: string;
  readonly blocks: readonly Json[];
  readonly by: "response_url" | "postEphemeral";
}

export interface FakeChannel {
  readonly id: string;
  readonly member: boolean;
  readonly isPrivate: boolean;
  readonly archived: boolean;
  /** An error every post is answered with ("restricted_action"). */
  readonly refuses: string | null;
}

export interface FakeUser {
  readonly id: string;
  readonly name: string;
  readonly admin: boolean;
  readonly tz: string;
  readonly guest: boolean;
}

export interface FakeState {
  readonly team: string;
  readonly botUser: string;
  readonly botId: string;
  readonly channels: Map<string, FakeChannel>;
  readonly users: Map<string, FakeUser>;
  readonly messages: FakeMessage[];
  readonly ephemerals: FakeEphemeral[];
  readonly views: Map<string, Json>;
  readonly homes: Map<string, Json>;
  readonly files: Map<
    string,
    { readonly name: string; readonly bytes: Buffer | null; readonly complete: boolean }
  >;
  /** Triggers that may still open a window, and until when. */
  readonly triggers: Map<string, number>;
  /** Response addresses: how often used, until when, and for whom. */
  readonly responses: Map<
    string,
    { uses: number; readonly until: number; readonly user: string; readonly channel: string }
  >;
  readonly prompts: Json[];
  readonly statuses: Json[];
  /** Scopes every token has. */
  readonly scopes: string[];
  /** Tokens that work, and the workspace each is of. */
  readonly tokens: Map<string, string>;
}

const user = (id: string, name: string, admin: boolean, guest = false): FakeUser => ({
  id,
  name,
  admin,
  tz: "Europe/Oslo",
  guest,
});

const channel = (id: string, more: Partial<FakeChannel> = {}): FakeChannel => ({
  id,
  member: true,
  isPrivate: false,
  archived: false,
  refuses: null,
  ...more,
});

/** A workspace with a few people and channels. */
export function freshState(): FakeState {
  const channels = [
    channel("C1"),
    channel("C2"),
    channel("COUT", { member: false }),
    channel("COLD", { archived: true }),
  ];
  const users = [user("U1", "ida", false), user("UADMIN", "ben", true), user("UGUEST", "gus", true, true)];
  return {
    team: "T1",
    botUser: "UBOT",
    botId: "B1",
    channels: new Map([...channels, channel("D1", { isPrivate: true })].map(one => [one.id, one])),
    users: new Map(users.map(one => [one.id, one])),
    messages: [],
    ephemerals: [],
    views: new Map(),
    homes: new Map(),
    files: new Map(),
    triggers: new Map(),
    responses: new Map(),
    prompts: [],
    statuses: [],
    scopes: [...BOT_SCOPES],
    tokens: new Map(),
  };
}
