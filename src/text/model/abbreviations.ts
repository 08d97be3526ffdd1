/** Lower-case abbreviations without their final stop. The stop belongs to the word. */
const ABBREVIATIONS = new Set(
  `mr mrs ms dr prof gov sen rep sens reps govs gen lt col sgt capt maj cmdr adm brig cpl pvt rev hon fr sr jr st mt ft pres
  supt det insp cllr messrs atty asst inc corp co ltd llc bros plc jan feb mar apr jun jul aug sept sep oct nov dec mon tues
  wed thurs fri ala ariz ark calif colo conn del fla ga ill ind kan ky la md mich minn miss mo mont neb nev okla ore pa penn tenn
  tex vt va wash wis wyo mass dept dist univ assn ave blvd rd vs v etc approx est no nos vol pp art fig ed al cf ph dem
  d.c n.y n.j n.c s.c n.d s.d n.h r.i n.m w.va`
    .split(/\s+/)
    .filter(word => word !== ""),
);

/** Only abbreviations when capitalised, or when a number follows: else "no", "art", "mass" are words ending a sentence. */
const NEEDS_CAPITAL = new Set(
  `mar jun jul sun sat mon wed fri ill ind la mo pa ore del wash mass miss gen col fr art ed al co est hon det rep st mt ft dem penn
  va md ga tenn tex kan`.split(/\s+/),
);
const NEEDS_NUMBER = new Set(["no", "nos", "vol", "pp", "fig", "art", "mar", "jun", "ed", "p"]);

/** Does the stop right after `word` belong to it? `after` is the text behind the stop. */
export function takesStop(word: string, after: string): boolean {
  if (/^\p{L}$/u.test(word)) return isInitial(word, after);
  const last = word.slice(word.lastIndexOf("-") + 1);
  const lower = last.toLowerCase();
  if (!ABBREVIATIONS.has(lower)) return false;
  if (NEEDS_NUMBER.has(lower)) return /^\s*\d/.test(after);
  return !(NEEDS_CAPITAL.has(lower) && last === lower);
}

/** "W." in "George W. Bush"; the pronoun in "than I." ends its sentence. */
function isInitial(letter: string, after: string): boolean {
  if (letter === "I") return false;
  return letter === "v" || /^\p{Lu}$/u.test(letter) ? !/^\s*$/.test(after) : false;
}
