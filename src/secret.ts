const SHOWN = "[secret]";

/** A token, password or key. Everything that would print it prints "[secret]"; only `reveal` gives it out. */
export interface Secret {
  reveal(): string;
  toString(): string;
  toJSON(): string;
}

/** What node's `inspect` (console, assertion messages) asks an object for. */
const INSPECT = Symbol.for("nodejs.util.inspect.custom");

export const secret = (value: string): Secret => {
  const shown = (): string => SHOWN;
  return Object.freeze({ reveal: () => value, toString: shown, toJSON: shown, [INSPECT]: shown });
};

export const isSecret = (value: unknown): value is Secret =>
  typeof value === "object" && value !== null && INSPECT in value && "reveal" in value;
