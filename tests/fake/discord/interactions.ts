import { type Json, jsonOf, listOf, numberOf, textOf } from "./body.ts";
import { checkMessage, checkModal } from "./limits.ts";
import { invalidForm, Refusal, unknown } from "./refusal.ts";
import { messageJson } from "./shape.ts";
import { snowflake } from "./snowflake.ts";
import { addMessage, type FakeMessage, type World } from "./world.ts";

/** Milliseconds since 1970, with their fractions: first responses are measured by it. */
const instant = (): number => performance.timeOrigin + performance.now();

/** How long the first answer may take. */
export const FIRST_ANSWER = 3_000;
/** How long the token lives. */
const TOKEN = 15 * 60_000;
const EPHEMERAL = 1 << 6;
/** Follow-ups of an app that only the user installed. */
const USER_FOLLOW_UPS = 5;

export interface Interaction {
  readonly id: string;
  readonly token: string;
  /** 2 command, 3 component, 4 autocomplete, 5 modal. */
  readonly type: number;
  readonly channel: string;
  readonly userInstalled: boolean;
  /** Message a component stands on. */
  readonly source: FakeMessage | null;
  sentAt: number;
  state: "open" | "deferred" | "updating" | "replied" | "modal" | "completed";
  ephemeral: boolean;
  /** Milliseconds to the first answer; null: none yet. */
  firstAfter: number | null;
  modal: Json | null;
  choices: readonly Json[] | null;
  original: FakeMessage | null;
  readonly followUps: FakeMessage[];
  /** Wakes whoever waits for the next thing to happen here. */
  changed: () => void;
}

export interface Interactions {
  add(made: Pick<Interaction, "type" | "channel" | "userInstalled" | "source">): Interaction;
  callback(id: string, token: string, body: Json, files: readonly string[]): null;
  original(token: string): Json;
  edit(token: string, body: Json, files: readonly string[]): Json;
  remove(token: string): null;
  followUp(token: string, body: Json, files: readonly string[]): Json;
  readonly all: readonly Interaction[];
}

/** `firstAnswer`: milliseconds; tests on a busy machine give more than Discord does. */
export function interactionsOf(world: World, firstAnswer: number): Interactions {
  const all: Interaction[] = [];
  const byToken = new Map<string, Interaction>();
  /** A token that is too old is refused, one whose interaction is not answered yet has no webhook. */
  const live = (token: string): Interaction => {
    const found = byToken.get(token);
    if (found === undefined || found.state === "open") throw unknown.webhook();
    if (instant() - found.sentAt > TOKEN) throw new Refusal(401, 50027, "Invalid Webhook Token");
    return found;
  };
  const say = (one: Interaction, body: Json, files: readonly string[], ephemeral: boolean): FakeMessage =>
    addMessage(world, { channel: one.channel, author: world.bot, body, ephemeral, files });
  const edit = (token: string, body: Json, files: readonly string[]): Json => {
    const one = live(token);
    if (one.original?.deleted === true) throw unknown.message();
    const before = one.original;
    const flags = numberOf(body.flags) | (numberOf(before?.body.flags) & (1 << 15));
    const whole = { ...body, flags };
    checkMessage(whole, [...files, ...(before?.files ?? [])], before !== null);
    if (before === null) one.original = say(one, whole, files, one.ephemeral);
    else {
      before.body = { ...before.body, ...whole };
      if (files.length > 0) before.files = files;
      before.edits++;
    }
    one.state = "replied";
    one.changed();
    return messageJson(world, one.original ?? say(one, whole, files, one.ephemeral));
  };
  return {
    all,
    add(made) {
      const one: Interaction = {
        ...made,
        id: snowflake(),
        token: `interaction-token-${snowflake()}-${"x".repeat(120)}`,
        sentAt: instant(),
        state: "open",
        ephemeral: false,
        firstAfter: null,
        modal: null,
        choices: null,
        original: null,
        followUps: [],
        changed: () => undefined,
      };
      all.push(one);
      byToken.set(one.token, one);
      return one;
    },
    callback(id, token, body, files) {
      const named = byToken.get(token);
      const one = named?.id === id ? named : undefined;
      const age = one === undefined ? 0 : instant() - one.sentAt;
      if (one === undefined || age > firstAnswer) throw unknown.interaction();
      if (one.state !== "open") throw new Refusal(400, 40060, "Interaction has already been acknowledged.");
      respond(one, numberOf(body.type), jsonOf(body.data), files, say);
      one.firstAfter = age;
      one.changed();
      return null;
    },
    original(token) {
      const { original } = live(token);
      if (original === null || original.deleted) throw unknown.message();
      return messageJson(world, original);
    },
    edit,
    remove(token) {
      const { original } = live(token);
      if (original === null) throw unknown.message();
      original.deleted = true;
      return null;
    },
    followUp(token, body, files) {
      const one = live(token);
      // The first follow-up of a deferred answer takes its place.
      if (one.state === "deferred") return edit(token, body, files);
      if (one.userInstalled && one.followUps.length >= USER_FOLLOW_UPS)
        throw new Refusal(
          400,
          40094,
          "This interaction has reached its maximum number of follow-up messages.",
        );
      checkMessage(body, files, false);
      const message = say(one, body, files, (numberOf(body.flags) & EPHEMERAL) !== 0);
      one.followUps.push(message);
      one.changed();
      return messageJson(world, message);
    },
  };
}

type Say = (one: Interaction, body: Json, files: readonly string[], ephemeral: boolean) => FakeMessage;

function respond(one: Interaction, type: number, data: Json, files: readonly string[], say: Say): void {
  const flags = numberOf(data.flags);
  if ((one.type === 4) !== (type === 8))
    throw invalidForm("autocomplete is answered with choices, and nothing else is");
  switch (type) {
    case 4:
      checkMessage(data, files, false);
      one.original = say(one, data, files, (flags & EPHEMERAL) !== 0);
      one.state = "replied";
      return;
    case 5:
      if ((flags & ~EPHEMERAL) !== 0) throw invalidForm("flags: a deferred answer takes EPHEMERAL alone");
      one.ephemeral = flags !== 0;
      one.state = "deferred";
      return;
    case 6:
      if (one.source === null) throw invalidForm("type 6 is for components");
      one.original = one.source;
      one.state = "updating";
      return;
    case 8:
      one.choices = checkedChoices(listOf(data.choices));
      one.state = "completed";
      return;
    case 9:
      if (one.type === 5) throw invalidForm("a modal is not answered with a modal");
      checkModal(data);
      one.modal = data;
      one.state = "modal";
      return;
    default:
      throw invalidForm(`type ${type}`);
  }
}

function checkedChoices(choices: readonly Json[]): readonly Json[] {
  if (choices.length > 25) throw invalidForm("choices: at most 25");
  for (const { name, value } of choices) {
    const [shown, given] = [[...textOf(name)].length, [...textOf(value)].length];
    if (shown < 1 || shown > 100 || given < 1 || given > 100) throw invalidForm("choice: 1 to 100 long");
  }
  return choices;
}
