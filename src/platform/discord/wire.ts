/** Discord's answers, read without trust: what is not there is null. */
export interface WireMessage {
  readonly id: string;
  readonly channel: string;
  readonly author: string;
  /** Numbers of its components, in order, everything inside them counted (0: none was given). */
  readonly marks: readonly number[];
}

export interface WireChannel {
  readonly id: string;
  readonly type: number;
  readonly guild: string | null;
  readonly parent: string | null;
  readonly owner: string | null;
}

type Wire = Readonly<Record<string, unknown>>;

const isWire = (value: unknown): value is Wire => typeof value === "object" && value !== null;
export const wire = (value: unknown): Wire => (isWire(value) ? value : {});
export const wires = (value: unknown): readonly Wire[] => (Array.isArray(value) ? value.filter(isWire) : []);
export const words = (value: unknown): string | null =>
  typeof value === "string" && value !== "" ? value : null;
const figure = (value: unknown): number => (typeof value === "number" ? value : 0);

const marksIn = (components: readonly Wire[]): readonly number[] =>
  components.flatMap(component => [figure(component.id), ...marksIn(wires(component.components))]);

/** @throws TypeError when it is no message: an answer of something else than Discord. */
export function readMessage(value: unknown): WireMessage {
  const { id, channel_id, author, components } = wire(value);
  const [name, channel] = [words(id), words(channel_id)];
  if (name === null || channel === null) throw new TypeError("the answer is not a message");
  return { id: name, channel, author: words(wire(author).id) ?? "", marks: marksIn(wires(components)) };
}

export function readChannel(value: unknown): WireChannel {
  const { id, type, guild_id, parent_id, owner_id } = wire(value);
  const name = words(id);
  if (name === null) throw new TypeError("the answer is not a channel");
  return {
    id: name,
    type: figure(type),
    guild: words(guild_id),
    parent: words(parent_id),
    owner: words(owner_id),
  };
}

/** @throws TypeError when there is none. */
export function readId(value: unknown): string {
  const id = words(wire(value).id);
  if (id === null) throw new TypeError("the answer has no id");
  return id;
}
