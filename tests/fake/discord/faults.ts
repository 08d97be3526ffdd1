/** What can go wrong with a request on its way. `accepted`: Discord did what was asked, and only the answer fails. */
export type Fault =
  | {
      readonly kind: "status";
      readonly status: number;
      readonly code?: number;
      readonly message?: string;
      readonly accepted?: boolean;
    }
  | { readonly kind: "limited"; readonly seconds: number; readonly scope?: "user" | "global" | "shared" }
  | { readonly kind: "drop"; readonly accepted: boolean }
  | { readonly kind: "slow"; readonly milliseconds: number; readonly accepted: boolean };

/** Which requests a fault hits: the method, and a part of the path. */
export interface Aim {
  readonly method?: string;
  readonly path?: string;
}

interface Armed {
  readonly aim: Aim;
  readonly fault: Fault;
  left: number;
}

export interface Faults {
  /** The next `times` requests that match fail so. */
  arm(aim: Aim, fault: Fault, times?: number): void;
  /** From now on this share (0..1) of the requests that match loses its answer after it was accepted; `chance` draws 0..1. */
  lose(aim: Aim, share: number, chance?: () => number): void;
  clear(): void;
  /** The fault that hits this request, used up by it. */
  next(method: string, path: string): Fault | null;
}

const hits = ({ method, path }: Aim, itsMethod: string, itsPath: string): boolean =>
  (method === undefined || method === itsMethod) && (path === undefined || itsPath.includes(path));

export function newFaults(): Faults {
  let armed: Armed[] = [];
  let losing: { readonly aim: Aim; readonly share: number; readonly chance: () => number } | null = null;
  return {
    arm(aim, fault, times = 1) {
      armed.push({ aim, fault, left: times });
    },
    lose(aim, share, chance = Math.random) {
      losing = { aim, share, chance };
    },
    clear() {
      armed = [];
      losing = null;
    },
    next(method, path) {
      const found = armed.find(({ aim, left }) => left > 0 && hits(aim, method, path));
      if (found !== undefined) {
        found.left--;
        return found.fault;
      }
      if (losing === null || !hits(losing.aim, method, path) || losing.chance() >= losing.share) return null;
      return { kind: "drop", accepted: true };
    },
  };
}
