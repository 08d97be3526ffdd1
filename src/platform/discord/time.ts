import { REST, RESTEvents, Routes } from "discord.js";
import { CallError, failureOf } from "./failure.ts";

/** The time Discord answers with, to the second; null where it says none. @throws CallError when it cannot be reached. */
export async function discordTime(api: string, timeout: number): Promise<Date | null> {
  const rest = new REST({ version: "10", api, timeout, retries: 0 });
  let said: string | null = null;
  rest.on(RESTEvents.Response, (_, { headers }) => {
    said = headers.get("date");
  });
  try {
    await rest.get(Routes.gateway(), { auth: false });
  } catch (error) {
    const failure = failureOf(error);
    // Whoever refuses is there.
    if (failure.kind !== "refused") throw new CallError(failure);
  }
  const time = new Date(said ?? "");
  return Number.isNaN(time.getTime()) ? null : time;
}
