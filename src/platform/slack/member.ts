import type { Clock } from "../../clock.ts";
import type { Asker } from "../platform.ts";
import type { Workspaces } from "./workspaces.ts";

/** Who a member is, as Slack vouches for it. */
export type Members = (team: string, user: string) => Promise<Asker>;

const KEPT = 600_000;
/** After a failed look-up it is asked again sooner. */
const UNKNOWN = 30_000;
const AT_HAND = 5000;

const isTrue = (user: unknown, key: string): boolean =>
  typeof user === "object" && user !== null && (user as Readonly<Record<string, unknown>>)[key] === true;

/**
 * Managers are the workspace's admins and owners and the configured ids. Deny by default: whoever cannot be looked up, is a guest or is
 * of another organisation is none.
 */
export function members(workspaces: Workspaces, managers: readonly string[], clock: Clock): Members {
  const known = new Map<string, { readonly until: number; readonly asker: Promise<Asker> }>();
  return (team, user) => {
    const now = clock.now().getTime();
    const key = `${team}:${user}`;
    const cached = known.get(key);
    if (cached !== undefined && cached.until > now) return cached.asker;
    const found = lookUp(workspaces, team, user, managers);
    const asker = found.then(({ asker }) => asker);
    known.delete(key);
    known.set(key, { until: now + KEPT, asker });
    const [oldest] = known.keys();
    if (known.size > AT_HAND && oldest !== undefined) known.delete(oldest);
    return found.then(({ asker, sure }) => {
      if (!sure) known.set(key, { until: now + UNKNOWN, asker: Promise.resolve(asker) });
      return asker;
    });
  };
}

async function lookUp(
  workspaces: Workspaces,
  team: string,
  user: string,
  managers: readonly string[],
): Promise<{ readonly asker: Asker; readonly sure: boolean }> {
  const configured = managers.includes(user);
  const called = await workspaces.call(team)("users.info", { user });
  if (!called.ok) return { asker: { id: user, manager: configured, zone: null }, sure: false };
  const found = called.data.user;
  const zone = typeof found === "object" && found !== null && "tz" in found ? found.tz : null;
  const outside = isTrue(found, "is_stranger") || isTrue(found, "is_restricted") || isTrue(found, "deleted");
  const admin = ["is_admin", "is_owner", "is_primary_owner"].some(key => isTrue(found, key));
  const manager = configured || (admin && !outside);
  return { asker: { id: user, manager, zone: typeof zone === "string" ? zone : null }, sure: true };
}
