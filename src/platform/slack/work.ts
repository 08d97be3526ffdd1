import { messageOf } from "../../errors.ts";
import { notice } from "./answer.ts";
import { ask, share } from "./ask.ts";
import { home, pane } from "./home.ts";
import { filled, form, open } from "./modal.ts";
import type { Office, Visit } from "./office.ts";
import { rendered } from "./post.ts";
import { replyAlone } from "./reply.ts";
import type { Fleeting, Request } from "./request.ts";
import { spaceOf } from "./workspaces.ts";

const STALE =
  "That button belongs to another version of the bot, or to something that is gone. Type /help for what works now.";

/** Works on one request to its end. Never throws: what fails is written down, and the bot goes on. */
export async function work(request: Request, fleeting: Fleeting, office: Office): Promise<void> {
  const visit: Visit = { origin: request.origin, fleeting };
  try {
    await doWork(request, visit, office);
  } catch (error) {
    office.log.error({ err: error, type: request.type }, `a request was not answered: ${messageOf(error)}`);
  }
}

async function doWork(request: Request, visit: Visit, office: Office): Promise<void> {
  const { values } = office.posting;
  const space = spaceOf(request.origin.team);
  const long = (value: string): Promise<string | null> => values.lengthen(space, value);
  switch (request.type) {
    case "ask": {
      const line = await long(request.line);
      return line === null ? await stale(visit, office) : await ask(line, request.surface, visit, office);
    }
    case "share": {
      const line = await long(request.line);
      return line === null ? await stale(visit, office) : await share(line, request.name, visit, office);
    }
    case "form": {
      const line = await long(request.line);
      return line === null ? await stale(visit, office) : await form(line, visit, office);
    }
    case "open":
      return await open((await long(request.value)) ?? "", visit, office);
    case "filled": {
      const pairs = Object.entries(request.values).map(async ([name, value]) => [
        name,
        (await long(value)) ?? "",
      ]);
      const known: Record<string, string> = Object.fromEntries(await Promise.all(pairs));
      return await filled(request.command, request.view, known, visit, office);
    }
    case "home":
      return await home(visit, office);
    case "pane":
      return await pane(visit, office);
    case "gone":
      await office.posting.workspaces.remove(request.origin.team);
      return await office.desk.forget(space);
    case "stale":
      return await stale(visit, office);
  }
}

async function stale(visit: Visit, office: Office): Promise<void> {
  if (visit.origin.user === "") return;
  const messages = await rendered(notice(STALE), spaceOf(visit.origin.team), office.posting);
  await replyAlone(messages, visit, office);
}
