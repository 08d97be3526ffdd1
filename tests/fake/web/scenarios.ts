import { systemClock } from "../../../src/clock.ts";
import { isPublic } from "../../../src/source/address.ts";
import { openWeb, type Web } from "../../../src/source/fetch.ts";
import type { Resolve } from "../../../src/source/guard.ts";
import { type FakeWeb, fakeWeb, type Handler, redirect, serve } from "./server.ts";

/** The address that plays the public network; loopback itself plays the inside. */
const OUTSIDE = "127.0.0.2";
const INSIDE = "127.0.0.1";

/** One way to lead a guarded fetch inside: where it starts. */
export interface Scenario {
  readonly name: string;
  readonly url: string;
}

export interface Town {
  readonly outside: FakeWeb;
  readonly inside: FakeWeb;
  readonly web: Web;
  readonly scenarios: readonly Scenario[];
  close(): Promise<void>;
}

/** Two servers on one port, one of which nobody may reach, and the ways to try it. */
export async function town(): Promise<Town> {
  const inside = await fakeWeb(INSIDE, () => serve("<p>secret of the inside</p>"));
  const { port } = inside;
  const outside = await fakeWeb(OUTSIDE, path => ANSWERS(port).get(path) ?? null, port);
  const web = openWeb({
    clock: systemClock,
    agent: "Onrecord/test",
    gap: 0,
    allows: address => isPublic(address) || address === OUTSIDE,
    resolve: resolver(),
    port: () => true,
  });
  const at = (host: string, path = "/"): string => `http://${host}:${port}${path}`;
  return {
    outside,
    inside,
    web,
    scenarios: [
      { name: "literal", url: at(INSIDE) },
      { name: "decimal", url: at("2130706433") },
      { name: "mapped IPv6", url: at("[::ffff:7f00:1]") },
      { name: "redirect to literal", url: at("outside.test", "/to-literal") },
      { name: "redirect to decimal", url: at("outside.test", "/to-decimal") },
      { name: "redirect to mapped IPv6", url: at("outside.test", "/to-mapped") },
      { name: "redirect to localhost", url: at("outside.test", "/to-localhost") },
      { name: "redirect to a private name", url: at("outside.test", "/to-name") },
      { name: "redirect to a file", url: at("outside.test", "/to-file") },
      { name: "private name", url: at("inside.test") },
      { name: "mixed answers", url: at("mixed.test") },
      { name: "rebinding", url: at("rebind.test") },
    ],
    close: async () => {
      await Promise.all([web.close(), outside.close(), inside.close()]);
    },
  };
}

const ANSWERS = (port: number): ReadonlyMap<string, Handler> =>
  new Map([
    ["/", serve("<p>outside</p>", "text/html", { connection: "close" })],
    ["/to-literal", redirect(`http://127.0.0.1:${port}/`)],
    ["/to-decimal", redirect(`http://2130706433:${port}/`, 301)],
    ["/to-mapped", redirect(`http://[::ffff:7f00:1]:${port}/`, 307)],
    ["/to-localhost", redirect(`http://localhost:${port}/`, 308)],
    ["/to-name", redirect(`http://inside.test:${port}/`, 303)],
    ["/to-file", redirect("file:///etc/passwd")],
  ]);

/** A resolver that lies as attackers' do: the name of the inside, both at once, or another answer each time. */
function resolver(): Resolve {
  let asked = 0;
  const addresses = (name: string): readonly string[] => {
    if (name === "outside.test") return [OUTSIDE];
    if (name === "mixed.test") return [OUTSIDE, INSIDE];
    if (name === "rebind.test") return [asked++ === 0 ? OUTSIDE : INSIDE];
    return [INSIDE];
  };
  return (name, done) =>
    done(
      null,
      addresses(name).map(address => ({ address, family: 4 })),
    );
}
