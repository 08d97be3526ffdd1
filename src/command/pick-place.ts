import type { Candidate } from "./pick-candidates.ts";
import { caseOf, classOf, governorOf, type Path, pathOf } from "./pick-path.ts";
import { say, step } from "./pick-say.ts";
import type { Setting } from "./pick-scene.ts";

/** How the candidate stands to the words of the question. */
export function onPlace(setting: Setting, candidate: Candidate): void {
  onWays(setting, candidate);
  onVerb(setting, candidate);
}

/** The ways through the tree to the question's words, the nearest before all. */
function onWays(setting: Setting, { head, first, last }: Candidate): void {
  const {
    scene: { type, fine },
    told: { tree, sure },
  } = setting;
  const outside = setting.matched.filter(at => at < first || at > last);
  const paths = outside.map(at => ({ at, path: pathOf(setting, head, at), class: classOf(tree.tags[at]!) }));
  const anchor = paths.reduce<(typeof paths)[number] | null>(
    (best, one) => (best === null || costOf(one) < costOf(best) ? one : best),
    null,
  );
  if (anchor === null) say(30, type, "nothing");
  else {
    say(31, anchor.path.text, anchor.class);
    say(32, type, anchor.path.text, anchor.class);
    say(33, fine, anchor.path.text, anchor.class);
    say(34, type, String(anchor.path.length), anchor.class);
    say(35, type, sureStep(sure[anchor.at]!), anchor.class);
  }
  for (const { path, class: kind } of paths.slice(0, 6)) say(36, type, path.text, kind);
  const near = paths.filter(({ path }) => path.length <= 2).length;
  say(37, String(near), String(outside.length));
  say(38, type, String(near));
  const gap = Math.min(9, ...outside.map(at => Math.min(Math.abs(at - first), Math.abs(at - last))));
  say(39, String(gap));
  say(40, type, String(gap));
}

/** The verb over the candidate: the question's own or another. */
function onVerb(setting: Setting, { head, first, last }: Candidate): void {
  const {
    scene: { type, fine },
    told: { tree, sure },
  } = setting;
  const verb = governorOf(setting, head);
  const done = verb < 0 ? "none" : sure[verb]! > 0 ? `told${sureStep(sure[verb]!)}` : "other";
  say(41, type, done, tree.labels[head]!);
  say(42, fine, done, caseOf(setting, head));
  const denied = verb >= 0 && setting.children[verb]!.some(child => tree.labels[child] === "neg");
  if (denied) say(43, type);
  say(44, type, done, share(setting, verb));
  if (verb >= 0 && sure[verb]! > 0) onSides(setting, verb, { first, last });
}

/** How the other words of the question stand to its verb: the one it names must be who does it, not who else is there. */
function onSides(setting: Setting, verb: number, { first, last }: Pick<Candidate, "first" | "last">): void {
  const {
    scene: { type, fine },
    told: { isName },
    matched,
  } = setting;
  let names = 0;
  for (const at of matched) {
    if (at === verb || (first <= at && at <= last)) continue;
    const path = pathOf(setting, at, verb);
    if (isName[at] === true && names++ < 3) say(60, fine, path.text);
    else say(61, type, path.text);
  }
  say(62, type, String(names));
}

const costOf = ({ path, class: kind }: { readonly path: Path; readonly class: string }): number =>
  path.length - (kind === "V" ? 0.5 : 0);

const sureStep = (sure: number): string => (sure === 1 ? "same" : sure >= 0.85 ? "alike" : "near");

/** Share of the question's words found under the verb that governs a candidate. */
function share({ told: { tree }, matched }: Setting, verb: number): string {
  if (verb < 0 || matched.length === 0) return "-";
  const under = matched.filter(at => {
    let [up, steps] = [at, 0];
    while (up >= 0 && up !== verb && steps < 4) {
      up = tree.heads[up]!;
      steps++;
    }
    return up === verb;
  }).length;
  return step(Math.round((under / matched.length) * 5) / 5);
}
