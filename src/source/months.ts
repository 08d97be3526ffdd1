/**
 * Names of the months, long and short, in the languages feeds write dates in (English, German, French, Spanish, Portuguese, Italian, Dutch,
 * the Nordic, Baltic and Slavic ones, Hungarian, Romanian, Turkish, Greek, Indonesian), without accents and stops: a list a month. Names
 * that mean two months in two of them (listopada) are left out.
 */
export const MONTHS: readonly string[] = [
  "january jan januar janvier janv enero ene janeiro gennaio gen januari tammikuuta stycznia sty ledna januara ianuarie ian sijecnja sij jaanuar jaan janvaris sausio ocak oca января янв січня січ януари ιανουαριου ιαν",
  "february feb februar fevrier fevr febrero fevereiro fev febbraio februari helmikuuta lutego lut unora februara febr februarie veljace velj veebruar veebr februaris vasario subat sub февраля февр лютого лют февруари φεβρουαριου φεβ",
  "march mar marz mars marzo marco maart mrt marts maaliskuuta marca brezna marcius marc martie ozujka ozu marec kovo mart марта мар березня бер март μαρτιου μαρ maret",
  "april apr avril avr abril abr aprile huhtikuuta kwietnia kwi dubna aprila aprilis aprilie travnja tra aprill balandzio nisan nis апреля апр квітня квіт април απριλιου απρ",
  "may mai mayo maio maggio mag mei maj toukokuuta maja kvetna majus svibnja svi maijs geguzes mayıs мая травня трав маи μαιου μαι",
  "june jun juni juin junio junho giugno giu kesakuuta czerwca cze cervna juna junius iunie iun lipnja junij juuni junijs birzelio haziran haz июня июн червня черв юни ιουνιου ιουν",
  "july jul juli juillet juil julio julho luglio lug heinakuuta lipca cervence jula julius iulie iul srpnja srp julij juuli julijs liepos temmuz tem июля июл липня лип юли ιουλιου ιουλ",
  "august aug aout agosto ago augustus augusti elokuuta sierpnia sie srpna augusta augusztus kolovoza kol avgust avg augusts rugpjucio agustos agu августа авг серпня серп август αυγουστου αυγ agustus",
  "september sep sept septembre septiembre setembro set settembre syyskuuta wrzesnia wrz zari septembra szeptember szept septembrie rujna ruj septembris rugsejo eylul eyl сентября сент вересня вер септември σεπτεμβριου σεπ",
  "october oct oktober okt octobre octubre outubro out ottobre ott lokakuuta pazdziernika paz rijna oktobra octombrie oktoober oktobris spalio ekim eki октября окт жовтня жовт октомври οκτωβριου οκτ",
  "november nov novembre noviembre novembro marraskuuta listopadu novembra noiembrie studenoga stu novembris lapkricio kasım kas ноября нояб листопада лист ноември νοεμβριου νοε",
  "december dec dezember dez decembre diciembre dic dezembro dicembre desember des joulukuuta grudnia gru prosince decembra decembrie prosinca pro detsember dets decembris gruodzio aralık ara декабря дек грудня груд декември δεκεμβριου δεκ",
];
