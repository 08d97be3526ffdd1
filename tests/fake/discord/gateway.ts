import type { Server } from "node:http";
import { type WebSocket, WebSocketServer } from "ws";
import { isJson, type Json, jsonOf, numberOf, textOf } from "./body.ts";
import { guildJson, userJson } from "./shape.ts";
import { snowflake } from "./snowflake.ts";
import type { World } from "./world.ts";

/** GUILD_PRESENCES, GUILD_MEMBERS, MESSAGE_CONTENT: intents that have to be switched on in the portal. */
const PRIVILEGED = (1 << 8) | (1 << 1) | (1 << 15);
const MINUTE = 60_000;

interface Session {
  readonly id: string;
  readonly sent: Json[];
  sequence: number;
  socket: WebSocket | null;
}

export interface Gateway {
  /** Sends an event to every session, and keeps it for those that resume. */
  dispatch(name: string, data: Json): void;
  /** Op 7: asks every client to reconnect and resume. */
  reconnect(): void;
  /** Op 9: the session is invalid. */
  invalidate(resumable: boolean): void;
  /** Closes every connection with a code, or cuts it where none is given. */
  drop(code?: number): void;
  /** Every IDENTIFY from now on is closed with this code; null: accepted again. */
  refuse(code: number | null): void;
  /** Heartbeats are not acknowledged any more. */
  mute(on: boolean): void;
  /** Forgets the sessions: none can be resumed. */
  forget(): void;
  readonly counts: { identifies: number; resumes: number; heartbeats: number };
  readonly connected: number;
  close(): void;
}

interface State {
  readonly world: World;
  readonly token: string;
  readonly heartbeat: number;
  readonly address: () => string;
  readonly sessions: Map<string, Session>;
  readonly counts: { identifies: number; resumes: number; heartbeats: number };
  refused: number | null;
  muted: boolean;
}

const send = (socket: WebSocket, payload: Json): void => {
  if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(payload));
};

function event(session: Session, name: string, data: Json): void {
  const payload = { op: 0, t: name, s: ++session.sequence, d: data };
  session.sent.push(payload);
  if (session.socket !== null) send(session.socket, payload);
}

function identify(state: State, socket: WebSocket, data: Json): Session | null {
  const { world, counts } = state;
  counts.identifies++;
  const refusal =
    state.refused ??
    (textOf(data.token) !== state.token || world.tokenRevoked
      ? 4004
      : (numberOf(data.intents) & PRIVILEGED) !== 0
        ? 4014
        : null);
  if (refusal !== null) {
    socket.close(refusal);
    return null;
  }
  const session: Session = { id: snowflake(), sent: [], sequence: 0, socket };
  state.sessions.set(session.id, session);
  const guilds = [...world.guilds.values()].filter(({ left }) => !left);
  event(session, "READY", {
    v: 10,
    user: userJson(world.bot, true),
    guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
    session_id: session.id,
    resume_gateway_url: state.address(),
    shard: data.shard ?? [0, 1],
    application: { id: world.application, flags: 0 },
  });
  for (const guild of guilds) event(session, "GUILD_CREATE", guildJson(world, guild));
  return session;
}

function resume(state: State, socket: WebSocket, data: Json): Session | null {
  state.counts.resumes++;
  const session = state.sessions.get(textOf(data.session_id));
  const seen = numberOf(data.seq);
  if (session === undefined || textOf(data.token) !== state.token || seen > session.sequence) {
    send(socket, { op: 9, d: false });
    return null;
  }
  session.socket = socket;
  for (const payload of session.sent.filter(({ s }) => numberOf(s) > seen)) send(socket, payload);
  event(session, "RESUMED", {});
  return session;
}

/** One connection: hello, then what the client sends, in the order and the amount Discord allows. */
function serve(state: State, socket: WebSocket): void {
  let session: Session | null = null;
  let window = { start: Date.now(), count: 0 };
  send(socket, { op: 10, d: { heartbeat_interval: state.heartbeat } });
  socket.on("error", () => undefined);
  socket.on("close", code => {
    if (session?.socket === socket) session.socket = null;
    // Closing with these codes ends the session for good.
    if (session !== null && (code === 1000 || code === 1001)) state.sessions.delete(session.id);
  });
  socket.on("message", raw => {
    if (Date.now() - window.start > MINUTE) window = { start: Date.now(), count: 0 };
    if (++window.count > 120) return socket.close(4008);
    const bytes = Buffer.isBuffer(raw) ? raw : Buffer.from(String(raw));
    if (bytes.length > 4096) return socket.close(4002);
    const payload: unknown = JSON.parse(bytes.toString());
    if (!isJson(payload)) return socket.close(4002);
    switch (payload.op) {
      case 1:
        state.counts.heartbeats++;
        if (!state.muted) send(socket, { op: 11 });
        return;
      case 2:
        if (session !== null) return socket.close(4005);
        session = identify(state, socket, jsonOf(payload.d));
        return;
      case 6:
        session = resume(state, socket, jsonOf(payload.d));
        return;
      default:
        return session === null ? socket.close(4003) : undefined;
    }
  });
}

export function openGateway(
  http: Server,
  options: Pick<State, "world" | "token" | "heartbeat" | "address">,
): Gateway {
  const state: State = {
    ...options,
    sessions: new Map(),
    counts: { identifies: 0, resumes: 0, heartbeats: 0 },
    refused: null,
    muted: false,
  };
  const server = new WebSocketServer({ server: http });
  server.on("connection", socket => serve(state, socket));
  const each = (work: (socket: WebSocket) => void): void => {
    for (const socket of server.clients) work(socket);
  };
  return {
    counts: state.counts,
    get connected() {
      return [...state.sessions.values()].filter(({ socket }) => socket !== null).length;
    },
    dispatch(name, data) {
      for (const session of state.sessions.values()) event(session, name, data);
    },
    reconnect: () => each(socket => send(socket, { op: 7, d: null })),
    invalidate: resumable => {
      if (!resumable) state.sessions.clear();
      each(socket => send(socket, { op: 9, d: resumable }));
    },
    drop: code => each(socket => (code === undefined ? socket.terminate() : socket.close(code))),
    refuse(code) {
      state.refused = code;
    },
    mute(on) {
      state.muted = on;
    },
    forget: () => state.sessions.clear(),
    close() {
      each(socket => socket.terminate());
      server.close();
    },
  };
}
