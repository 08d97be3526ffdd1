/** One thing `onrecord doctor` looked at. "off": not set up, and that is fine. */
export interface Check {
  readonly name: string;
  readonly status: "ok" | "off" | "warning" | "failed";
  /** What was found; where it is not ok, what to do and where to click. */
  readonly words: string;
}

export const check = (status: Check["status"], name: string, words: string): Check => ({
  status,
  name,
  words,
});
