import { randomUUID } from "node:crypto";
import { type Context, Hono } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import { etag } from "hono/etag";
import { formLine } from "../../card/form.ts";
import type { Board } from "../board.ts";
import { type Address, type Desk, OPERATOR } from "../platform.ts";
import { readAssets } from "./assets.ts";
import { chatPage, postsHtml } from "./chat.ts";
import { openConversations } from "./conversations.ts";
import { documentPage, rangesOf } from "./document.ts";
import { notice } from "./frame.ts";
import { headers, limit, ownHost } from "./guard.ts";
import { cardHtml } from "./render.ts";
import { storyPage } from "./story.ts";

export interface Rooms {
  readonly desk: Desk;
  readonly space: string;
  /** The host name that requests may name, besides addresses and "localhost". */
  readonly host: string;
  /** Told of every error that a page could not show. */
  readonly report: (error: unknown) => void;
  /** What was posted to the page. */
  readonly board: Board;
}

const CHANNEL = "page";
/** The page is one channel, and whoever opens it the operator: what is posted to either is seen there. */
export const CHANNELS = [`@${OPERATOR.id}`, CHANNEL] as const;
export const channelOf = (space: string, channel: string = CHANNEL): Address => ({
  platform: "web",
  space,
  channel,
  thread: null,
});

const COOKIE = "onrecord_conversation";
const ID = /^[\w-]{1,64}$/u;

/** The browser's own conversation: follow-ups and what the page shows again belong to it. */
function conversationOf(context: Context): string {
  const given = getCookie(context, COOKIE);
  if (given !== undefined && ID.test(given)) return given;
  const made = randomUUID();
  setCookie(context, COOKIE, made, { httpOnly: true, sameSite: "Lax", path: "/" });
  return made;
}

/** The line of a `POST /ask`. Only JSON counts: a form on another site cannot send it. */
async function lineOf(context: Context): Promise<string | null> {
  if (!(context.req.header("content-type") ?? "").startsWith("application/json")) return null;
  const body: unknown = await context.req.json().catch(() => null);
  if (typeof body !== "object" || body === null || !("line" in body)) return null;
  return typeof body.line === "string" ? body.line : null;
}

function chat(app: Hono, { desk, space, board }: Rooms): void {
  const conversations = openConversations();
  const answer = async (context: Context, line: string) => {
    const conversation = conversationOf(context);
    const card = await desk.answer({ line, space, conversation, asker: OPERATOR, channel: channelOf(space) });
    conversations.add(conversation, { line, card });
    return { card, turns: conversations.turns(conversation) };
  };
  app.get("/", async context => {
    const line = context.req.query("q")?.trim() ?? "";
    const { turns } =
      line === "" ? { turns: conversations.turns(conversationOf(context)) } : await answer(context, line);
    const { offers } = desk;
    const stories = offers.some(({ name }) => name === "stories")
      ? await desk.answer({
          line: "/stories",
          space,
          conversation: "welcome",
          asker: OPERATOR,
          channel: null,
        })
      : null;
    // Going back shows the conversation as it is now, not as it was when the page was first loaded.
    return context.html(chatPage({ offers, stories, posts: board.posts(...CHANNELS), turns }), 200, {
      "cache-control": "no-store",
    });
  });
  app.get("/posts", context =>
    context.html(postsHtml(board.posts(...CHANNELS)), 200, { "cache-control": "no-store" }),
  );
  app.get("/form", context => {
    const { command = "", ...values } = context.req.query();
    const fields = Object.keys(values).map(name => ({ name }));
    const line = formLine({ command, fields }, values);
    return context.redirect(`/?q=${encodeURIComponent(line)}#latest`);
  });
  app.post("/ask", limit, async context => {
    const line = await lineOf(context);
    if (line === null) return context.text('Send JSON like {"line": "/help"}.', 400);
    const { card } = await answer(context, line);
    return context.html(cardHtml(card));
  });
  app.get("/complete", async context =>
    context.json(await desk.complete(space, context.req.query("line") ?? "")),
  );
}

function pages(app: Hono, { desk, space }: Rooms): void {
  app.get("/document/:id", async context => {
    const at = context.req.query("at");
    const ranges = at === undefined ? [] : rangesOf(at);
    if (ranges === null)
      return context.html(
        notice(
          "Unclear place",
          "The address should end like ?at=12-40: the first character and the one after the last. Open the document from a card instead.",
        ),
        400,
      );
    const page = await desk.open(space, context.req.param("id"));
    if (page === null)
      return context.html(
        notice("No such document", "It is not on record here. Ask /stories in the chat to see what is."),
        404,
      );
    return context.html(documentPage(page, ranges));
  });
  app.get("/story/:id", async context => {
    const id = context.req.param("id");
    const page = ID.test(id) ? await storyPage(desk.answer, space, id) : null;
    if (page !== null) return context.html(page);
    return context.html(
      notice("No such story", "It is not on record here. Ask /stories in the chat to see what is."),
      404,
    );
  });
}

function assets(app: Hono): void {
  for (const { path, type, body } of readAssets())
    app.get(path, etag(), context =>
      context.body(body, 200, { "content-type": type, "cache-control": "no-cache" }),
    );
}

/** Every address of the web chat. */
export function routes(rooms: Rooms): Hono {
  const app = new Hono();
  app.use(headers, ownHost(rooms.host));
  app.get("/health", context => context.json({ status: "ok" }));
  chat(app, rooms);
  pages(app, rooms);
  assets(app);
  app.notFound(context =>
    context.html(notice("No such page", "Ask in the chat, or open a document from a card."), 404),
  );
  app.onError((error, context) => {
    rooms.report(error);
    return context.html(
      notice(
        "Sorry",
        "That was a mistake of ours, not yours. Nothing on record is lost; try again, or ask another way.",
      ),
      500,
    );
  });
  return app;
}
