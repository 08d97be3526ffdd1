/** How Discord refuses a request: HTTP status, its own error code, and its words. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly status: number;
  readonly code: number;

  constructor(status: number, code: number, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

export const invalidForm = (problem: string): Refusal =>
  new Refusal(400, 50035, `Invalid Form Body: ${problem}`);

/** Components V2 that are too large are not refused but fail (discord-api-docs#8554, #7528). */
export const overloaded = (problem: string): Refusal => new Refusal(500, 0, problem);

export const unknown = {
  channel: () => new Refusal(404, 10003, "Unknown Channel"),
  guild: () => new Refusal(404, 10004, "Unknown Guild"),
  message: () => new Refusal(404, 10008, "Unknown Message"),
  webhook: () => new Refusal(404, 10015, "Unknown Webhook"),
  interaction: () => new Refusal(404, 10062, "Unknown interaction"),
};
