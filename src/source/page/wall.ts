/** What stands in front of an article instead of it. */
export type Wall = "paywall" | "consent" | "robot check" | "login" | "script";

/** Text at most this long may be a wall's; an article with a line about cookies in it is an article. */
const SHORT = 1500;

const SIGNS: readonly (readonly [Wall, RegExp])[] = [
  [
    "robot check",
    /\b(?:verify (?:that )?you(?:['’]re| are) (?:a )?(?:human|not a robot)|are you a robot|unusual (?:traffic|activity)|checking (?:if the site connection is secure|your browser)|just a moment|complete the (?:security check|captcha)|captcha|ddos protection|access (?:to this page has been )?denied|pardon our interruption|request (?:was )?blocked|attention required)\b/i,
  ],
  [
    "consent",
    /\b(?:before you continue to|we (?:and our partners|use cookies)|your (?:privacy|cookie) (?:choices|settings|preferences)|we value your privacy|accept (?:all )?(?:cookies|and continue)|manage (?:consent|cookies|preferences|my choices)|consent to (?:the use of|our)|wir (?:und unsere partner|verwenden cookies)|vos choix (?:en matière|concernant))/i,
  ],
  [
    "paywall",
    /\b(?:subscribe (?:now )?(?:to|and) (?:continue|keep|read|unlock)|subscribers? only|already (?:a|an) (?:subscriber|member)|(?:continue|keep|finish) reading (?:this (?:article|story) )?(?:with|by|for) (?:a |your )?(?:subscri|free trial|\$|£|€)|to (?:continue|keep) reading,? (?:subscribe|please subscribe|sign up|register|become)|this (?:article|content|story) is (?:for|available to|reserved for|only available to|exclusive to) (?:our )?(?:paying |premium |registered )?(?:subscribers|members)|you(?:['’]ve| have) (?:reached|used|read) (?:your|all|the) .{0,30}(?:limit|free articles)|unlock (?:this|the full) (?:article|story)|get (?:unlimited|full) access|start your (?:free )?(?:trial|subscription)|réservé aux abonnés|nur für abonnenten|weiterlesen mit)/i,
  ],
  [
    "login",
    /\b(?:(?:log|sign) ?in (?:to|or (?:register|create an account) to) (?:continue|read|view|see)|please (?:log|sign) ?in|create a free account to (?:continue|read))\b/i,
  ],
  [
    "script",
    /\b(?:(?:enable|turn on) javascript|javascript (?:is|must be) (?:disabled|required|enabled))\b/i,
  ],
];

/** Recognises a wall by its words; `text` is all a page shows, `article` what was taken for its article. Null: none. */
export function wallOf(text: string, article: string): Wall | null {
  if (article.length > SHORT) return null;
  const shown = text.slice(0, 20_000);
  for (const [wall, sign] of SIGNS) {
    // A page with much more text than its article may only mention such words in a corner.
    const around =
      wall === "paywall" || wall === "login" ? shown : shown.length < 3 * SHORT ? shown : article;
    if (sign.test(around)) return wall;
  }
  return null;
}

const REASONS: Readonly<Record<Wall, string>> = {
  paywall: "shows a paywall instead of its article",
  consent: "shows a consent page instead of its article",
  "robot check": "shows a robot check instead of its article",
  login: "asks for a login instead of showing its article",
  script: "shows nothing without JavaScript",
};

/** The end of a sentence on the page's address. */
export const wallReason = (wall: Wall): string => REASONS[wall];
