/** A line of the story is longer than this only if it is a paragraph; the page's own lines are shorter. */
const LINE_LIMIT = 400;

/** Lines that stand alone: "ADVERTISEMENT", "Story continues below". A colon, full stop or ellipsis may close them. */
const ALONE =
  /^(?:advertis(?:e|ing|ement|ements)|sponsored(?: content| by .{1,40})?|promoted(?: content)?|paid (?:post|content)|(?:article |story |text )?continue[sd]?(?: reading)?(?: below)?(?: this)?(?: ad| advertisement)?|continue reading .{0,40}|scroll (?:down )?(?:for more|to continue).{0,20}|skip (?:ad|advertisement|to content|past .{1,40})|loading|read (?:more|next|on|the full (?:story|article))|keep reading|see (?:also|more)|also (?:read|on .{1,30})|more (?:stories|news|like this|to read)|related(?: stories| articles| content| coverage| topics| news)?|recommended(?: for you| stories)?|trending(?: now)?|most (?:read|popular|viewed|shared)|up next|top stories|editor.s picks?|share(?: this)?(?: article| story| page| post)?(?: on .{1,20})?|tweet|e-?mail|print|save|comments?(?: \(\d+\))?|view comments|(?:leave|post) a comment|listen(?: to this (?:article|story))?|watch(?: now| live| the (?:full )?video(?: above| below| here)?)?|play video|back to top|close|log ?in|sign in|menu|newsletters?|subscribe|sign ?up|follow us|about the author|all rights reserved)\s*[:.…>»!]*$/i;

/** Labels that point elsewhere: "Read more: …", "WATCH: …", "Photo: …". */
const LABEL =
  /^(?:read (?:more|also|next|here)|also read|see also|related(?: stor(?:y|ies)| articles?)?|more (?:from|on)[^:]{0,40}|don.t miss|in case you missed it|recommended|watch|listen|read|must read|(?:file |stock )?(?:photo(?:graph)?|image|picture|illustration|graphic|video)(?:s)?(?: (?:by|credit|courtesy(?: of)?|source))?|credit|caption|e-?mail|tags?|topics?|categor(?:y|ies)|filed under|follow)\s?[:|]\s?\S/i;

/** Rights and terms. */
const RIGHTS =
  /^(?:©|\(c\) ?\d{4}|copyright\b.{0,40}\d{4}|copyright ©)|\ball rights reserved\b|\bmay not be (?:published, broadcast|reproduced|republished)\b|^by (?:signing up|subscribing|clicking|continuing)\b|\bprotected by recaptcha\b|^(?:we|this (?:site|website)) uses? cookies\b|^terms (?:of|and) (?:use|service|conditions)\b|^privacy policy\b/i;

/** An imperative to the reader as its first words … */
const INVITATION =
  /^(?:(?:to |please )?(?:subscribe|sign up|register|join|download|get|receive|stay|keep|follow|like|find|connect|click|tap|install|donate|support|help us|become|want|enjoy(?:ing|ed)?|don.t miss|try|visit|contact|reach|send|have|do you|never miss|check out|listen to)\b)/i;
/** … and what only the page itself talks about in that line. */
const OFFER =
  /\b(?:newsletters?|inbox|mailing list|e-?mail (?:alerts?|address|updates)|push (?:alerts|notifications)|our (?:app|apps|channel|podcast|reporting|journalism|website|coverage|mobile app)|(?:our|the|your) (?:free |daily |weekly |morning )*(?:newsletter|briefing|app|e-?mail)|(?:on|via|our) (?:twitter|facebook|instagram|whatsapp|telegram|tiktok|threads|bluesky|linkedin|youtube|flipboard|google news|apple news|spotify|x\b)|app store|google play|free trial|subscri(?:be|ber|bers|ption)|subscribe (?:to|now|today|here)|sign up (?:here|now|today|to (?:get|receive|our)|for (?:our|her|his|their|free|more|the (?:daily|weekly|free|morning)))|click here|tap here|(?:updates|news|stories|podcast).{0,60} here|story tips?|news tips?|(?:your|with) (?:story|news) tips?)\b/i;
/** An address or a handle to write to. */
const CONTACT = /^(?:follow|contact|reach|e-?mail|send|find)\b.{0,200}@\w/i;

const STAFF =
  /^\(?(?:(?:additional |further |with )?(?:reporting|writing|editing|compiled|translation|research)(?: and (?:reporting|writing|editing))? by|(?:\p{Lu}[\p{L}.’'-]+ ){2,4}contributed (?:to this (?:report|story|article)|reporting)|this (?:story|article|post|report|page) (?:has been|was|is) (?:updated|edited by|translated|first published|originally published|developing|breaking)|this is a (?:developing|breaking) (?:news )?story|(?:last )?(?:updated|published|posted|modified)(?: on| at|:))/iu;
const BYLINE =
  /^by:? \p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]+){1,3}(?:(?:,| and| \||,? for) [^.!?]{2,60})?$/iu;
const CREDIT =
  /^\(?[^.!?“”"]{0,90}(?:\/ ?|via |— ?)(?:getty(?: images)?|ap(?: photo)?|afp|reuters|epa|shutterstock|alamy|pa wire)\)?\.?$|^\(?(?:ap photo|getty images|afp photo|reuters photo)\b.{0,80}$/i;
/** Left-overs of style sheets and scripts. */
const MARKUP =
  /^[.#@]?[\w-]+(?:[ ,.#>:]+[\w-]+){0,6}\s*\{|^\}+;?$|^[a-z-]{3,30}:\s?[^.!?]{1,80};$|^<\/?\w[^>]{0,200}>$/;

/**
 * Says whether a line belongs to the page (advertisement, sign-up, sharing, rights, credits, byline, left-over markup) rather than to the
 * article. General patterns only; a line with speech between quotation marks is always the article's.
 */
export function isBoilerplate(line: string): boolean {
  if (line.length > LINE_LIMIT) return false;
  if (ALONE.test(line) || MARKUP.test(line) || RIGHTS.test(line)) return true;
  if (/[“”"„«]/.test(line)) return false;
  if (LABEL.test(line) || STAFF.test(line) || CREDIT.test(line) || CONTACT.test(line)) return true;
  if (isByline(line)) return true;
  return INVITATION.test(line) && OFFER.test(line);
}

/** "By Jane Roe, Example News": names only, so that "By Monday Night Everything Had Changed" is not one is left to the case of its words. */
function isByline(line: string): boolean {
  return line.length <= 120 && /^By:? |^BY:? /.test(line) && BYLINE.test(line) && !/\d/.test(line);
}
