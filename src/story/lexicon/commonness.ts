/**
 * In how many of 1241 news articles a term (a stem) stands, in steps of 1.3; terms in fewer than 3 are left out. Counted by
 * bench/stories/commonness.ts over the training text of ../shared/corpus; no sentence of it is here.
 */
export const DOCUMENTS = 1241;
export const COMMONNESS: readonly (readonly [documents: number, terms: string])[] = [
  [917, `state`],
  [706, `clinton donald hillari nation person presid presidenti republican trump`],
  [543, `campaign candid democrat elect polit report support think week work`],
  [
    418,
    `american come continu countri find gener hous issu lead look month new parti point recent run senat show unit
vote voter want win`,
  ],
  [
    321,
    `appear around attack believ berni chang critic end face far follow good govern group help hold interview know
leader leav long major member million nomin nomine number obama offic offici part percent place plan polici
poll primari public question race sander secretari secur speak start turn washington white world write york`,
  ],
  [
    247,
    `000 10 america announc base big bill bring build call case citi claim clear close comment commun current debat
decis differ director earli effort event expect famili feder feel fight forc four full give gop happen home
hope includ interest job john keep larg law life like lose lot man mean media meet move name need night note
open organ pai past posit post power press problem real receiv record releas remain repres respons seek sen
set stand statement suggest take talk time top try univers woman`,
  ],
  [
    190,
    `11 15 20 2008 2012 2016 2019 abl across act action address administr agre allow ask associ author begin best
better break busi care caus center challeng chief committe concern congress conserv consid control convent
court creat cruz deal decid depart describ despit discuss earlier econom effect email endors enough execut
fact fail fall final five florida foreign front gov governor great grow hand hard head hear high histori hour
immigr import inform intern investig involv kind late let line littl live manag march matter messag monei morn
nearli offer old order outsid plai possibl potenti privat provid push rais ralli reach reason respond result
rise role rule seem send serv servic shoot side sign social south speech spend stop street strong system ted
term third tweet twitter understand us view wall war`,
  ],
  [
    146,
    `100 2014 25 30 50 accept account accus activ actual ad addit advis ag ahead aid answer anti anyon anyth argu
attempt back barack bear bush carolina chanc charg child cite cnn compani compar complet confer contest cours
crowd cut death decad declar defend deleg develop die direct draw drive emerg enter especi establish express
favor figur focus free friend fund futur ground half hampshir health host idea increas independ initi instead
institut iowa join juli june justic kill legal level liber local low marco middl militari moment movement
muslim north novemb ohio oper opportun oppos pass paul pledg polic politician process promis propos protect
rate refer relat remark requir respect return right rival rubio runner school share signific similar singl six
small specif stai step stori success sure team tell texa thousand total trade union vermont vice victori video
watch word`,
  ],
  [
    112,
    `12 14 18 19 2015 40 abstract access acknowledg advoc agenc air alli appeal approach area attend attent avoid
bad ballot ban battl becom benefit beyond bid biggest billion billionair black board border california can't
candidaci capit carri chairman choic choos chri citizen civil class co colleg commit common conduct
congression contribut controversi cost cover danger david declin defeat deliv detail determin difficult
district dollar dozen drop due earn economi eight entir everyon everyth evid exampl exist experi explain fear
februari field file financi fire focu form forward fox gain georg global gui higher hit human hundr identifi
imag immedi improv indic individu islam januari kei lack latest leadership learn limit list longer love mark
mass measur mention mind minist minor minut network octob oppon opposit particularli perform perhap pick popul
popular prepar present presumpt prevent previou previous probabl program progress project protest prove
publish read refus request research risk schedul self senior sens septemb seven short sit someon sourc special
spokesman staff stage standard star strategi struggl studi super surpris target tax televis terror test text
threat trail tri valu violenc voic wai warn wide wife worker wrong young`,
  ],
  [
    87,
    `13 16 17 2010 2013 22 24 abil activist advantag affect african agenda aggress agreement aim alleg amount appar
approv april argument arm attornei audienc august averag bank beat ben bite block book bui cast catch caucus
celebr central certain certainli check china command compet condit confirm conflict connect constitut contrast
convers corpor council count crimin crisi cultur damag data date decemb defens demand demonstr deni design
directli divid document domin donor east educ elector encourag engag ensur estim eventu expand expert extrem
father fellow firm game gather goal gun hall handl heart husband ignor illeg impact incid incom increasingli
industri influenc insid insist invest jeb jersei joe journal judg kasich largest launch legisl link loss lower
main maintain margin market mayb mayor mexico michael mike moder natur non on onlin opinion overal pac page
particip particular path pennsylvania percentag period practic predict pressur prime prioriti pro produc
product professor publicli put quickli radio readi realiti reduc reflect reform regard region regist reject
rel relationship rep repeatedli reportedli resid rest retir reveal rhetor roll room roughli safe save season
seat see select sell seri seriou server shift simpli situat sometim son sort sound speaker strike student
subject summer suprem survei ten terrorist thank tough town track tradit travel treat troubl true trust tv
ultim unlik urg victim visit wage wait walk water weekend west what whole winner worri`,
  ],
  [
    67,
    `2009 2011 2018 2020 23 27 28 45 60 abc absolut achiev add admit advanc affair afford afternoon al alon amend
anger appli arriv articl assist attract avail basic biden blame bodi businessman captur career carson caucu
chair clearli cleveland climat closer coalit collect competit conclud confid consist contend correct counti
coupl credit crime cross cycl daili daughter de dead deep degre democraci depend digit dismiss divis donat
door doubl doubt editor embrac employe energi enforc equal estat europ european even everybodi exactli except
exchang extend ey facebook fair fbi featur femal fill financ finish fit floor foot found foundat founder
freedom frustrat fundrais go grant greater growth hate highest highlight histor hospit huge hurt i'v indiana
instanc intellig intend intent introduc iraq island jame kid labor lai land languag larger lawmak lawsuit
lawyer letter longtim massiv materi mexican mile miss mistak mostli mother multipl nbc negoti nevada nine
nobodi none observ occur origin paper parent pari park peac philadelphia phone photo piec platform politico
poor prais prefer pretti price principl prison promin promot prompt pull pursu quarter radic rang rank re
recal recogn rememb remind remov repeat replac resourc restrict review rich richard robert san scene scienc
secret separ site solut somebodi southern spread stake statu strategist strength style suffer surviv swing
threaten throughout throw ticket tie train truth tuesdai usa usual variou veteran via violat virginia vow we'v
weapon wear websit welcom western whatev who will wisconsin wonder you'r`,
  ],
  [
    51,
    `1990 200 2000 2004 2007 2017 21 26 29 31 35 42 500 70 80 90 abort abus accomplish adopt advic altern amid
analysi analyst angri annual anonym anybodi ap apart appoint arizona armi arrest assault assert assum awar
award background balanc bar bare basi behalf behavior bigger blast bomb brief brother budget camp car card cb
centuri champion cheer chines christi christian classifi club code collaps colleagu colorado com combat combin
commerci commiss complic confront consequ consult contact contain convinc cooper core counter coverag crucial
deepli defin definit deputi destroi diplomat divers drug easi easili eastern echo edg elizabeth engin enjoi
era essenti exit extens factor failur faith fals familiar fan fast favorit fewer fifth fine fix fla flag fly
formal franc fraud fuel fulli fundament ga gap god green guard harder harri heat highli hill hire hispan honor
id ident ill illinoi imagin impos injur inspir insult intens invit iran isi jeff johnson journalist la ladi
latino lean lie light listen locat lock mail mainstream martin maryland massachusett match mate meanwhil medic
michigan minimum mission mitt mix model modern mogul motiv msnbc necessari necessarili neg neither newspap
normal notic nuclear obtain older ongo option otherwis outcom own owner panel partner pictur pleas plu pose
presenc profession profil profit prospect purpos qualifi qualiti racial racist rare reagan recommend red
refuge regul regularli reli religi religion reserv resign resist road romnei root round russia russian ryan
safeti sale scale scandal scientist scott scrutini search sentenc serious session shape shock shortli simpl
size skeptic skill societi space split sponsor spot spring stanc station stick stronger strongli subsequ suit
suppos surg surround suspect suspend syria syrian tactic task teach technologi tend territori ti titl tom tone
touch trip twice type typic undermin unless unusu updat vast version virtual volunt vulner wake wasn't wave
weak wealthi wikinew william wing wish wors worst worth year younger`,
  ],
  [
    39,
    `300 32 33 39 43 44 46 49 54 55 abroad actor admir affili agent airport ambassador angel anim aren't arkansa
arrang aspect assess asset assur backer beach benghazi birth blow blue bob boi boost bottom breitbart british
broad broadcast brown burn calif capabl capitol carli cash ceo channel charact chicago church circumst clash
color comfort complain complex compromis comput conclus condemn consider construct consum content contract
convict coordin corrupt covid crash credibl custom debt delai denounc deport deserv desper di disagre
disappoint disclos discov diseas displai disput distanc distribut doctor domest draft elimin elit elsewher
emphas employ enemi enorm enthusiasm enthusiast environ environment eric error excit exclus expens expos facil
feb feed film fiorina folk food fortun fourth frequent friendli function gai gender georgia germani get giant
graduat grand greatest guess happi harm hasn't headlin headquart heavi heavili hell hide hotel ii imposs
impress incumb inde inequ insur internet investor jim joke jr judgment jump kelli king kingdom knowledg label
legaci lesson liar liberti libya lift lo male manhattan manufactur mccain memori miami mid mock momentum moral
movi murder narrow nationwid neighbor nice notabl notion numer object obvious offens oh oil orlando outlet
outrag oversea overwhelm pacif pack pain paint parliament partisan passion perspect persuad peter physic pivot
plant pollster populist portrai possibli properti prosecut prosecutor proud punish purchas quot react reaction
realiz recov renew repli reput reuter revenu revers revolut rick rock ronald rout score screen sea sector seiz
sept sever sex sexual shake sharp shut signal signatur slam slightli slow smaller smart socialist solid
somewhat specul spokeswoman squar staffer steve strateg stress stretch structur stump substanti superdeleg
surrog sustain sweep tabl temporari terribl theme theori thoma tim tonight tool topic tower transform transit
trial troop truli turnout unclear unifi uniqu uniti upcom user utc vehicl violent vt warren widespread wind
wit withdraw wouldn't wound zero`,
  ],
  [
    30,
    `1980 1992 2001 2005 2006 250 34 36 37 38 400 41 48 51 75 95 abandon adult advertis advocaci alabama alien
align allianc andrew ann anticip anxieti anymor apolog appreci appropri arab art asid assign attende attribut
barrier battleground belief belong bernardino bet bind bipartisan birther bloomberg boast boo brand brian
bridg briefli broader broker brooklyn cabl calcul camera canada cancel categori chain chamber chant charl
chuck circl citizenship civilian clinch coast cold columbia column compel complaint comprehens conced confus
congressman connecticut consensu constitu contradict contributor coronaviru correspond couldn't counsel crack
creation dark deadlin dedic deliber demograph deploi desir devast devot disast discrimin disrupt distinct dog
dramat dream dress driver duti earth easier eat economist ed edit editori element elev elig embarrass emot
english equip erupt ethnic examin expans experienc explan exploit extent fate fee fierc flee flight flip flood
flow forget forth forum frank french fresh fun gari german girl grab graham grass guarante guest guid guilti
hack hang hardli harsh haven't hedg honest hostil household huffington i'll ideolog ideologi implement incit
india inevit infect influenti infrastructur instal integr interpret iranian israel jason joint judici justifi
kentucki kerri kevin knock korea laugh leaf leak lee legislatur legitim li libertarian liter loan lobbi london
loom magazin mandat map marin marri marriag matt mcconnel mental mere method michell ministri minnesota mitch
mobil mondai monitor music narr nativ nearbi neighborhood net newli northern odd okai overwhelmingli pandem
partnership penc perman pitch plane planet player plenti pois poverti pre preced primarili prior prize probe
proce procedur proceed prohibit provis putin quick rand recess regardless registr regular relief republ
resolut resolv reson retail revel ron rush sad sanction scare sean section sensit sentiment serial settl ship
sick significantli sister smile smith solv sorri spanish spotlight st steal steven stock store stream
strengthen strongest stuff su succe successfulli suddenli suppli surfac switch tap tea teacher tear technic
tension tenur thought tight todai tour transfer transpar transport treatment tremend trend unabl underscor
undocu unfair unknown upset va varieti vega vet vision vladimir warm wast wealth web weigh worldwid writer
xenophob zone`,
  ],
  [
    23,
    `00 150 1960 1970 237 47 52 53 56 58 64 74 academ acceler accompani accur adam adjust affirm afghanistan afraid
africa alarm aliv allegedli alongsid alter amaz anchor anywher appl applaud applaus applic arena artist asia
assembli atlant avenu babi badli bai band bash bearer bend besid blood bold boss boston box brain breakfast
britain broadli brook bulli burden bureau calendar cancer capac carbon carter cathol caution centrist ceremoni
chao character chariti cia circuit circul classic clean clip closest cloth coal collar comei commerc
commission comparison conspiraci constant convert cook cool copi corei corner crazi crew critiqu crush cuban
dan danc deadli debbi dec deficit descript destruct detect dictat difficulti diminish disappear disclosur
discoveri distract dnc don downtown dynam eager earnest edward el electr embassi emiss emploi empow empti
enabl entertain entiti episod escal escap ethic ev evangel everywher exact excel excess exercis explor extra
extremist fairli fame famou faster fatal fault fighter firearm flat footag frame frankli genuin gold golf
gonna hail halt here hero hint homeland hot howard http huckabe i'd ideal impli implic indict inquiri instruct
insurg interact interrupt invok iron isol item jack jail jan japan jennif jet jewish jon joseph josh kennedi
kick last leagu leverag lewandowski licens lifetim lindsei lobbyist loser louisiana machin mainli maker manner
mari matchup math memo migrant millenni misogynist moin mount mourn nanci navi neurosurgeon neutral nov oblig
obviou occasion occupi offend oklahoma op openli optimist outlin outreach oval overcom overhaul overse
overturn ow pace pair palm partial partli patrick pattern paus payment peak perceiv percept perfect permit
persist personnel phase photograph phrase polar portion prayer preserv presum prevail proof provoc quiet quit
racism rail rampant rapidli realclearpolit realist rebuild recognit recruit referenc regim regret reid reiter
reliabl reluct rescu restor retain reward rhode ride ridicul rig rip rnc roger routin row satisfi scenario
schultz scrambl script seal seemingli segment shame shirt shop shouldn't shout similarli slate slip slogan
slowli soldier somehow speed spirit spokesperson sport stabil stabl stark statist steel stem stephen stone
storm straight submit succeed successor sum summit susan symbol tackl tank tech teenag telephon tempera
temporarili tennesse testifi testimoni tex therefor they'v tip tire toler tougher tout traffic tran transcript
translat trigger trillion truck turkei twenti uk uncertainti undecid unemploy unfold unfortun unpopular upi
utah valid vallei valuabl vari ventur viewer viru visibl walker wasserman we'll weaver weekli whoever wild
willing wn yield you'v youth youtub`,
  ],
  [
    18,
    `120 1968 1972 1984 1988 1994 1995 1996 1998 1999 2002 2003 383 57 59 600 62 65 66 67 68 69 700 71 72 78 800 85
academi accid accommod accord acquir adapt admiss afterward agricultur alan alex allegi altogeth ambit ambiti
ami amnesti anderson angela anthoni anywai approxim arabia ariz arrai articul asian aspir assail atmospher
attitud audit aug australia automat await awkward axelrod bag ball banker bbc beauti beij belt bia bless bloc
blog blunt boat bolster bond borrow bother branch breach breath bruis brutal bu buri cabinet canadian cap
captain carefulli centr chairwoman chapter charli charlott chase chelsea childhood christma christoph clarifi
client clinic collabor collin columnist comeback communist competitor compil compli compound concentr concept
concess concret condol congratul consolid constantli contenti context contin contrari corp counterpart
credenti cry crystal curb dad dalla daniel databas davi dean decent decreas deem deeper delawar departur
depress depth devic diego dig dinner disagr discours disgrac dislik disproportion disrespect disturb divorc
drag drink dump eas eighth elabor elder emphasi empir en enact encount endur england enterpris entitl
entrepreneur entri equival evalu evolv ex exceed explos extraordinari factori fake famous fare farm fascin
fashion fenc finger flaw flexibl footbal forecast format formid freeli freez frontrunn fulfil garner gen
geograph getti gift glad glass globe googl grade greet gross guardian guidelin hadn't hair hammer harass
harvard hatr hawaii he'll hei herald heritag hewlett hole holidai hollywood hopefulli horribl hunt hurdl icon
idaho illustr immun imprison incent inclin inclus incred indian inject injuri instinct intellectu interfer
intervent invas isra jackson jacob jake jimmi jone judiciari justin kain ken khan kim km ky lament landscap
length lengthi lesser liabil lincoln loophol loretta loud loui lowest loyal lynch magic manafort mandatori
manipul mar marc mask massacr master mathemat meaning mechan medicar medicin megyn mess midnight migrat milit
mill miller minim minu mirror mississippi missouri modest mom monthli moreov moscow mosqu mouth museum
narrowli nato nazi nervou nevertheless nightclub nixon nonetheless nonprofit norm obstacl occas ocean ok
oldest opt ordinari oregon organis ought outright overlook oversight packag palestinian passag pat patient
patriot penalti pend phil philosophi pic pile plead plot pocket podcast pop pour prai precinct priebu princip
print profess profound pronounc propaganda propel properli prosper provinc punch pure qualif queen quietli quo
rape rapid rapist rattl reader reassur recept reconsid recoveri reduct reelect referendum refrain reinc
reinforc relev render repeal resembl restaur reviv rice ring river rocki rodham royal rural sam saturdai saudi
scholar scientif second sharpli shield shore shot sidelin sight silenc silver sing singer sixth sizabl skin
slot softwar sole solidar somewher song sophist soul soviet spark spike stall statewid steadi steer stir
strain string stumbl stun substant sudden sue suicid sullivan sun surpass suspicion swai talent talli tape
taxpay techniqu temperatur tent terri thin threshold thursdai tide toll trace tragedi transgend treasuri
tuition turkish turmoil ukrain un unaccept unanim underestim underwai unfit unpreced unpredict upper urban
util vacat van vastli venu versu viabl vietnam viral visa vocal walter weather weight welfar wi window wrap
yeah yell`,
  ],
  [
    14,
    `05 160 1981 20th 63 73 76 82 900 99 abedin aboard absent absurd actress addict addition adequ adher administ
adversari advisor afp aftermath airlin airstrik alaska alert alik alloc amazon antonin anytim apologi assembl
assumpt attach australian authoritarian aw ayott backlash bail bankruptci bargain barri bed bench benjamin
betrai bias bigot bigotri bin bitter blaze boom bore bori bowl brag brazil brexit bright bruce brush bust
careless carlo casino cautiou ceas ceil cellphon cement championship chancellor chaotic characterist charit
chat chemic chip closur cnbc coalesc cohen compens concert confidenti conscienc conservat contractor coup
courag cuba currenc cynic dakota damn dc decri deduct defect defi delet depriv detain disabl disastr disavow
discount disgust dispatch disqualifi distant distinguish documentari doom dougla drama drastic ear effici
egypt electron eleven energ enhanc envis eu everydai evil evolut exclud excus exhibit explod export exposur
extract extradit fabric facilit fade fallon festiv feud fiction fifteen fiscal fish float flower ford fort
foster fourteen franci francisco franklin fridai galvan gang gate gear gingrich giuliani glenn goer golden
goldman gradual grasslei grassroot grave habit hacker hat he'd healthi heel height helm henri highwai hike
hometown horror hors huffpost hugh huma humbl hurrican hypothet ian ic iii inabl inappropri incredibli inflat
inner innoc innov insert insight inspector instagram intensifi interven ir isil islamist itali ivanka jane
japanes jeremi jerri jew jonathan journei juri killer kitchen knife korean lag lake landmark landslid larri
lash layer lectur lend lewi lgbt liken load logic lone longest loudli lunch mad marathon marshal matthew
maximum meantim medicaid melania membership merkel midwest milwauke mine mishandl mislead missil modifi mood
moor mortgag motion murphi muscl mutual nasti neck needl newt nick northeast nowher nurs obamacar obstruct oct
offset optim orang orc outbreak outspoken outstand overnight ownership pa packard palmieri panic parenthood
passeng patrol payer peer pelosi perpetu petit philippin pilot plain plea poison polish pollut pool port
possess postpon pragmat pregnant propon proport pundit qaeda quantiti rain ramp rebel rebuk reckless recount
rein reloc remot reopen repair resort resum revolutionari rid rifl riski robust rocket roi roman roof ross
rumor rust sach sacrific sampl santorum sarah scalia schumer settlement sexism shadow shed shell shelter
sheriff shrink shutdown sincer sink skip sky slap sleep smoke soft soil sooner speci spectrum spin spous spur
stack steep strang strict strip stupid substanc suffici surgeri surprisingli swear tack tampa tariff termin
theater theft they'd they'll thrive thwart tighten tini toni tradition tragic trash treati tree tribut tune
twelv ugli uncertain undercut underdog unfavor unleash unqualifi unrel unveil up urgent vigor villag virtu
visitor vital vs wallac wari weaken well wider wildli wilson wise wood wyom yorker you'll`,
  ],
  [
    11,
    `08 125 130 1950 1964 1976 1986 1989 1991 1993 1997 21st 61 81 83 86 92 aaron abid abraham absenc acut advers
advisori ail aircraft airwav aisl alexand ali allen amass amongst amplifi analys andi anniversari archiv
artifici assad assassin asylum athlet audio authent auto aviat bailout baker baltimor barbara basketbal batch
bathroom beck behav bennett berlin biographi bleed bobbi boe bomber bottl boycott brace brad brash brave
brilliant broaden bubbl buck bump bunch buzzfe calm campu capitalist captiv carl carrier cartel carv casualti
catastroph cell cent certifi charleston charter cheap cheaper cheat cheryl chronicl civic clariti clark
classif climb clock coach coffe coincid colin comedian comic commentari commonli complianc compon con
consequenti contempl conven cope cornel correl costli craft craig creativ crippl crook crown crude cruis cum
cuomo custodi cyber dai dawn deadlock dear debut deceas deck default defer dem denial dent denver depict
deposit derid deriv descend descent desk destin deter detroit devin diagnos dick dioxid dip diplomaci
disciplin discredit dismantl disparag displac dissent dissolv distort dole domain doug download downplai drone
dub dubiou duck duke dynasti egg elementari elijah emanuel embodi empathi endless enrol equiti eras erdogan
erod euro evacu evenli exagger exce exempt exhaust expertis expir explicitli faction fallout fantast fec
firefight firmli flame flash flock fold forbid forcefulli forefront foremost forev forg formerli fossil frack
fraction fractur fraudul fring funer funni garland gestur glimps gore grandchildren grappl grasp greatli greek
gridlock grief gubernatori gulf hanniti hardest hart haul hazard heal healthcar heed heighten helicopt hesit
hick historian homicid honesti honestli hong hook houston hub humanitarian hunter identif impeach importantli
impuls inaccur inact inaugur inc incendiari inconsist increment indefinit index indirectli infam insecur
instrument insuffici intention interior intersect intimid introduct iraqi ireland italian jam jare jeffrei
jerusalem jess jihadist jill jo joel joi jordan jupit jurisdict kamala kansa karen kilomet koch kong labour
laden lane laps latin latter laura lawrenc leg legend len lender lesbian librari lifestyl likelihood linger
litig litmu longstand loos lord loyalti lt luck lure luxuri magnat magnitud mainland manchest maneuv maria
marvel max medium memoir merg merit merrick meter microsoft midst miner mitchel mo mode monetari monica
monument mook moon morgan mountain multi musician nationalist navig near neglig nev newslett nicknam nobel nod
nonpartisan nose novel nra nuanc obscur obsess occup offshor onstag org orient oust outlook overlap overshadow
overtak pact pakistan pam pan pander parad parallel pastor patch pathwai patricia pentagon pepper perfectli
peril perpetr pete pharmaceut phenomenon phillip phoni physician pig pin pipelin pit pleasur pneumonia podesta
poland politic pompeo pope poster potent pound precis predecessor premier premis premium prescript pretend
preview pride privaci problemat proclaim prolong prop proper proportion proposit protocol puerto puls rachel
raid ratifi ration rational realdonaldtrump reckon reclaim reign relentless reminisc rent resent resettl
restraint retali rev revis revolt rico riot ritual rob robbi robot roosevelt rough rudi ruth salari sar scath
scheme scope scream screw seed setback sharehold shatter she'd sheet shoe showcas showdown shrug shy sibl
silent simultan slash slide sober solidifi southwest sovereignti speechwrit sprawl squeez stereotyp stern
stiff stimulu stoke straightforward streak stride stronghold subtl suburb suck summari sundai sunshin superior
supplement supposedli suppress surrend surveil survivor suspens suspici swath sympathet sympathi symptom tad
tag tast taylor technolog tehran temper tendenc tens thereaft thirti tick tier tilt timelin todd ton tortur
toss tourist toxic traction traffick transact trap treasur tribe trick triumph trustworthi twist ukrainian
unclassifi uncomfort unconstitut uncov undergo unexpect unexpectedli unoffici unrest unwilling upend upgrad
urgenc usher utter vaccin vacuum vagu vendor veto void volatil volum vp vy wade wash watchdog wayn wealthiest
wednesdai whenev whip whisper widen widow winter wipe wire wisdom withhold woe wolf workforc wreck yahoo yard
yellow yemen you'd youngest`,
  ],
  [
    8,
    `110 1973 1987 2021 275 350 79 84 93 abolish abruptli absente absorb abund accredit accumul acr afghan airplan
albeit alcohol allud amanda ammunit analyt ancient angl annex app append apprentic arbit armenia azerbaijan
backfir balloon banner bannon baptist bashar bath beam beast beg belgium bell bemoan beneath benefici
beneficiari bern billi biolog birthdai bizarr blanket blasio bloodi boot booth bounc boundari bow bradi
bradlei brew bristl brussel bryan buffalo bulk bullet buoi burlington buse buyer buzz bypass caller cameron
carol carpet castro cat cater censorship censu centerpiec certainti certif changer charm chart chest chop
christ cincinnati circu claus clearanc click cloud clout coin collis coloni columbu comb comedi commonwealth
commut compass compos compris confeder congresswoman consecut consent consul conveni cop corn correctli
corridor cov cowboi crackdown crise crossroad cure curiou dana datetim dave dealer debunk decidedli defenc
defiant deflect del deliveri demis derail deris desert detent detractor dial dialogu differenti digniti
dilemma dimens dire disadvantag disapprov disband discret dismai dispar disregard distress distrust
divert dodd downturn drill drown durabl dysfunct earliest eclips ecosystem eighteen emir emotion endeavor
enlist entail epic epicent equat escort est etc evan extern eyebrow eyewit falter farmer fat feedback feloni
feminist fertil fieri firework flank flurri foe forest forti framework fraught friendship frontier fruit
furiou gaff gallup garcia garden gene geopolit gloria grai graphic grate graviti greed greenberg greenhous
greg gregori grim grind grip gut hampton handili hashtag hassan haven hawkin headach heir hewitt holder holi
holland homosexu hopkin horrif horrifi hover huddl hudson hug humil humili hungri impass impromptu improp
incarcer indigen induc inelig infecti infiltr inflict infring inherit input insan instantli insurmount interim
interject internation intim intoler intrigu invent iphon irrespons irrit jai jean jessica jose juan judgement
junior justif kati keen kirk kiss klein klobuchar knee knight kristen kurdish lab laboratori layoff le leftist
leon libyan lieuten likewis lisa literatur logist lopez lucki lui mainten makeup mall marti maxim mccarthi
mcdonald md medal mediterranean melt memor mentor metric metropolitan mich microphon mild mileston mini mire
misconduct mold monger mph murrai naacp nasa necess nelson netanyahu newcom northwestern notori o'mallei oath
oliv olymp omin oppress orbit oscar outfit output outsourc outweigh overarch oxygen pamkeynen passport patron
paycheck pen pension perri persian persona peterson pew philosoph phoenix pierc pipe plaintiff playbook
plummet plural pointedli pole politifact poorli powel pregnanc preliminari promptli prone provok psycholog
purport pursuit puzzl queri quinnipiac rage rai railwai randomli rant raucou ravag reaffirm rebound rebuf
rebut recep recipi recit redact reed regain reinstat relai relentlessli remedi rendel renov represent repudi
rethink retire retreat retweet revisit richest rider roar roe rous rub sacr sake salt sand sandi sara satellit
scari scatter scholarship scorn scratch seattl secreci segreg seller senatori sensibl servant seventh sexist
sharpen shooter shorter silicon simon sixteen skew slaveri slight slim smooth snap soften solar solidli sour
spain spar spare specifi spectacl spill stab stamp statur steadili stein stephanopoulo stewart stranger strive
studio stunt subdu subpoena subscrib suitabl sunni supremacist sweden swim swipe syracus systemat takeov tale
taliban tayyip teen terrifi thailand theoret thick thread thrill throat till timothi titan toi toilet toomei
toronto tournament trademark traitor trajectori transmit trei tribun trio tripl tropic trounc tycoon tyler
unawar undergradu underli unfairli unhappi uniform univis unrealist unsecur unsuccess upheav upsid upstat
upward vacanc verifi viciou victor visual voluntarili wane ward warfar waterboard we'd weaker weird whatsoev
wheel wherev whiter wikileak workplac worship worthi wow wrongdo wss zealand`,
  ],
  [
    6,
    `07 1000 11th 145 170 185 1963 1969 1971 1979 1982 1983 1st 2024 2025 2030 2050 2100 235 2nd 475 650 750 77 91
98 991 ab abu accuraci acquaint ador afl aggrav agit ah akin ambigu ampl analogi analyz andrea anguish anna
annoi anomali antagonist antipathi anxiou appal appetit arbitr arbitrari archbishop architect ari aros arrog
arsen ascend ash asham ashlei ass assuag atop atroc attain auction austin austria autonom ax bachelor backdrop
backward bait balk ballroom barnstorm barrel basebal beer behead beholden benchmark bibl binari bio bird blair
blank blare bleak blind blogger blumenth boister bombast bombshel bone booker boon bound bread breakthrough
breast brennan bryant bulwark bureaucraci burrow burst button cairo cambridg candidli candl canova cardin
cargo caricatur casual categor caveat cemeteri censor chad chan chatter checker cherish chide chime chocol
choke choru christin chunk cio circumv clap clarenc clarif clearer clerk clue clutch coastal coat collid
commenc committeeman compassion compliment conceal conciliatori confess confin congreg conn consciou conscious
constitution consumpt contamin contemporari contempt continent conting convei conwai cori cornerston costa
courtesi courthous cousin cozi crisscross criteria criticis crop crow crumbl crusad culmin cultiv curiel
cyclon cynthia dare darrel dash daunt daylight deadliest decept deepen deepest defam defund degrad delhi
demeanor demon demur denni dens deplor deploy despis destabil diagnosi dian dine dirti disarrai discomfort
disconnect discont discriminatori disdain disenfranchis disloc dismal disnei disord dispel dissatisfact ditch
dna donna dose dot down drought drudg drum duo dust dwell dwindl earner earthquak easiest eddi edison edt
egyptian ei eisenhow elderli eleph eli embark embed empower enclav encrypt energet enriqu entranc envoi epidem
equivoc erect erron espionag espous et eva exam exasper exception excerpt existenti expedit expel expenditur
experiment extinct extinguish extraordinarili fantasi fargo farther fascist favour feasibl fervor fever fide
fifti firestorm fitton fixtur flap flare flint flirt flop flourish foil fond fool foolish footprint footstep
forb foreclosur forgiv fork formul formula forthcom fred freelanc freewheel furi further furthermor gambl
garin gawker gaze gentleman geoff glove glow goldberg gonzalo goodby gordon government gowdi grace grain
grandfath granit gravit greec griev grievanc griffin grill groceri gunfir halfwai hamilton hamper hanchett
happili harden hardlin hardwar harrison harvei hawk hawkish heartland heather heroin hi hillaryclinton hitler
hoax hogan holocaust holt homegrown homeless hone hop hotli hypocrit hypothes ianhanchett idol imparti imper
imperil implicit implicitli improb in incept inch inconveni incorrect indianapoli ineffect infer inflammatori
infuri ing inher injustic inroad instant interrog iowan irish jab jacksonvill janet jar jeer jefferson jen
jesu jihad jinp jobless jockei johnni jokingli joni jorg jorgensen kai karl keith kendal kenneth kenya keynot
keyston ki kit klan klux knit ku ladder lago lambast landfal landlin lap laser laud lawn legendari legion
legitimaci lesli lethal levi lewinski lifelong liquid lit lob lockdown log loop loot lopsid louder loyalist
luci lucr lung lurch luther lyin madison mai mantl manuel marijuana martha mason mateen matur maverick mayhem
meal meat mega meltdown mend merril metaphor metro michel middai milbank militarili miracl misdemeanor misguid
misstat mistaken mistrust misunderstand moham monmouth monopoli morri motor mous mp muddl multin municip mute
myer mysteri myth nafta narcissist narrat naval nba nearest nebraska neglect neil netflix netherland newer
newfound nfl nicol nicola nieto nonwhit noon northeastern nowadai npr nutrit ny nypd occurr omar onetim
onslaught opin oral organiz orthodox orthodoxi osama ouster outlier outnumb outset outsiz ovat overli overst
overthrow overtim overview palin panetta panther para paramet parker parliamentari patienc patti pave
peacefulli peddl penetr permiss petraeu philip pill pink pioneer pittsburgh plagu plank plastic plate plausibl
plaza pleasant plight plow pm poke portfolio portrait portug potu preach precari precaut preciou predominantli
prei prep prepared priest princ priorit privileg proclam programm prolifer protract proudli proxi pump
quarantin quarterli quash quicken quip rack radar raft rahm raiser random rash ratchet raw readili realis
realm rebellion reboot reconcili recur redirect refin refug relax relish renounc replic reproduct reshap
residenti resili respiratori restructur retroact reverber revolv richardson richmond rift rigor rivalri
robberi robinson roil rotat ruin runwai rupert rutger sadiq safeguard safer sag sail saint samoa sanctuari
sandra sarcast satur saturn savag scam scarborough scold scotland scuttl sear semit senseless sergei setup
seventeen sharia sharpton shaw sheldon shelv sherman shine shortcom shortfal shoulder shutter silli simpson
simul sin sir sixti sketch slaughter slave slice slower smear snag snapshot soar solicit solo solomon sonia
sotomayor southeast southeastern sow spat spearhead specialist spell sphere spi spiral spy squabbl stadium
staf stagnant stamina stan stanford stapl stare statut staunch steam stephani stifl strictli stroke stuart sub
submarin subsidi suburban sudan suffolk summon supermarket supervis swagger swallow swamp swarm swift swiftli
switzerland sydnei takedown tall tamper tapper tarnish taunt teeth teleprompt templ tempt tenni tenuou terrif
therapi theresa thirteen thorough thumb tiger tighter timestamp ting toughest tpp trailer trait transcend
trauma trayvon trek tribal trickl trove trumpet tsunami tumbl tunnel turbul turnaround twin tx tyranni uber uh
um unarm unauthor unbeliev unbound uncommon underground underlin undertak underwat undo uneasi unfound unheard
unlaw unload unmistak unnecessari unnot unpaid unravel unstabl unsuccessfulli unsur upbeat upris vacant veer
veil venezuela verbal viabil vigil virgin vouch waiv wale walsh warehous warrant warrior wed weed weekdai
weiner weld wendi wherea whistl who'v whomev wield wildlif witch wither withheld woo worldview worsen wrest
wrestl xenophobia xi yale yank yawn yellen zach zeal`,
  ],
  [
    5,
    `02 06 12th 140 14th 163 180 1800 1930 1939 1948 195 1965 1975 1977 1978 1985 19th 203 3000 5th 737 88 911
abdullah accustom acquisit acronym adept airtim albright album allan alphabet alright amar ambul andr anecdot
antiabort apparatu appeas appointe aris artwork aunt autobiographi autom backyard bacteria badg badger baghdad
ballist bang batteri battlefield be bedroom beef beli belittl berkelei bernard bernstein betray biologi bishop
bitterli blankenship blatant blister blond blowback bogu boil boldli bolton bona boomer bout boyfriend brass
breed brett bribe brigad brink bro broadsid buddi bug bundl bureaucrat burton buttigieg cadillac cage candi
cape capita carlton catherin caucusgo cecil chaffetz chairmen chastis chemistri chess chile chronic churn
cindi clai clair classroom cleaner cliff cling coca cocain coerc coher col cola colbert cole commemor commod
compat comport conant concord condon constel constrain consumm cordial coron costum cotton countless covet
crane cream creator creatur creditor cri crimea cring crowlei cue curat curfew curv dade debri deceiv decim
deer defici delight denunci deplatform derogatori destini detaine deterior detour development devil devis
devolv dirt disbelief discard discourag dish dishonest disingenu disobedi dissolut dive doctrin dodg dorsei
dow downsid downward dri drove dry duel dunn durat dwarf eakin ebola elain em embattl emblemat emili emit
encompass endang enrich enshrin episcop ernst eros es etern evad evapor evas evenhand exacerb exceedingli
exodu extol facto factual faculti falcon farewel fascism fatigu favourit ferguson fidel firepow firewal
firsthand fisher fl flatter flesh flung flynn foia forese forgiven fractiou frana freed frighten funnel furor
gabriel gallon gase gasolin genet gentl gentlemen geographi geolog gerald gilbert gillibrand gilmor gloom
goldwat grader grandmoth grid grijalva grin groundwork gruel guantanamo guidanc gunman hai hama harlem harmoni
harshli harvest haunt heaven heckler heidi henc hierarchi hilari hing hitch ho hofstra holtz hood horn hostag
houthi huh humayun hungari hussein hyde hype hypocrisi hypothesi ignit illicit illus imit immens implor
inadequ incarn incompat incompet indispens indonesia inhuman insensit interst interventionist intrud intrus
islamophobia isolationist iv ivana jacki jaw jazeera jeopardi jindal jock jointli joshua julia kardashian kate
kellyann khizr kkk kosovo kremlin kurd kushner lame lamont latina lauer laurenc leap leas lester lightn likabl
limbaugh lion lip liz loath lodg ly maddow magnet mailer makeshift malaysia malfunct marcu margaret maritim
markedli marker marla mccaskil meander median mercer merci militia millionair min miscalcul mischief misinform
misstep misus mitig modi mondal monolith montana mortal mortar motorcycl munich murdoch murki muscular muster
narendra nate nephew nevertrump newest newtown nich nichola niec nightli nikki nonsens oakland off oi oman
opportunist optic or orat orchestr outlaw outpost overhead overrid overrul overs oversaw overseen pageant pale
pant paperwork paramount paranoid pardon particl patriarch paula payrol pb peanut pearl penal penchant penni
perch perk persecut pertain philanthropist pillar pizza planetari plung policymak ponder porter portland
postal powerhous predat prelud prematur prescrib princeton probat profoundli provinci psychologi punit purg
qasem quell quest rabbi rafael raini raleigh ralph randolph razor reap recast recip recognis reconcil reel
refund regulatori rehabilit renam reno repai repel replai repositori reprimand reset resound resoundingli
restrain resurg retrospect rewrit rican ripe rivera rod romant romp rowdi ruler runoff russel sadden sadli
salem samuel savvi scar schiff schmidt scranton scrap scrutin secular seeker seismic selfish semi seminar
sensor seventi shaki she'll shortag shove sigh slain sleev smartphon smash smithsonian smuggler soccer
soleimani somalia sovereign span spawn specter spicer spoil spoiler sprai spree sr sri stalwart starter startl
sticker sting storag stricter strife strode subsid supervisor swell sy sync tail tamp teamster telegraph tenth
terrain testament texan textbook therebi thrust thump tissu tongu toppl tourism trampl transmiss tricki trophi
truman trumpian tulsa turner uc unapologet unchang uncommit unconvent underneath underst undisclos unearth
unequivoc unilater unnam unsettl unspecifi unsubstanti unsustain unthink untru untrustworthi unwant upbring
upfront urin useless vanguard vanish variabl vatican veget vein vent verg verizon vessel vest vicin viewpoint
villain viscer volodymyr voluntari vox wagon waiver walmart warsaw weakest wealthier weep windfal winnow wong
wright wuhan xm yesterdai zip`,
  ],
  [
    4,
    `01 051 101 102 103 104 105 107 10th 112 121 153 175 176 189 1951 1962 1967 1b 2023 214 22nd 270 360 365 3rd
4th 660 6th 89 97 aback abrupt accent accordingli acquiesc acquit adelson adjunct admittedli afflict affluent
afloat aftershock aggreg ahm aipac airlift akhil ala albert albuquerqu alexandria alia alicia allergan allevi
alt alzheim amash amateur ambival amen amidst angelo angrili anoint antarctica anthropologist antic antitrust
antonio apprehens arc ardent argentina arguabl arrow ascrib ashton assimil astonish astronom astronomi atheist
atlanta atom automobil aviv bader baggag bahama balconi baldwin barb bark barrett barron basement basket
bastill bat batter beau becerra bedrock beforehand behaviour behemoth belgian bellicos belliger beltwai betsi
betti bike bilk billboard biograph birmingham bisexu blackmail blend blink blowout bluster bolt bonus booster
borough boxer boycot brainchild brainstorm breadth brendan breyer briberi brick brigg brightest brock bronz
brotherhood brzezinski buchanan buckl buddhist businessmen butt butter bystand cach caesar cain cajol calam
calculu capt caregiv cascad casper catapult cathedr cavali cave cede cellular cha chafe chappaqua charisma
cheeto cherri chi chicken childish chill cigarett cinema circular clamor clemson cocktail coffer commend
composit conceiv concur condens condominium conflat confound conquer conspir constabl constraint contracept
contradictori cooki copenhagen copyright coral corker cornyn corona cosplai couch councillor counterattack
counterpunch counterterror countrymen courtroom covert cramp crap crater creep cruel cubic cuff culprit cult
curios curri curtail customari cybersecur czech dairi dant darci dartmouth dashboard dazzl deborah decenc
decentr decre deed defianc defunct delano delv demean denmark depreci deregul derelict detriment diann
dictatorship diet digest dignifi dilut dime diner disaffect disallow disarm discharg disgruntl disillus
disintegr dispens dissatisfi disservic dissid distast diverg diversifi dividend downgrad doyl dragon drake
drift duncan dunk durbin dutch dutert dwight dylann earl ecolog effus egregi ek elbow eldest elena elli eloqu
emancip emigr emin emmanuel empath enamor engend engulf ensu entic entrench environmentalist epstein er erad
erin essai essenc eugen euphoria evolutionari exclaim exil exoplanet extort extramarit facet fanci fang farook
feat fed feinstein fema femin fend ferdinand filibust filmmak finalist firebrand fissur fivethirtyeight flake
fledg fleet fleischer fli flier flout floyd flu fodder foul frai franchis franco francoi frequenc freshman
friction fruitless ft fuent fuller fusion futil gag galleri garbag garc genocid georgetown ghazala gig gild
ginsburg girlfriend glare glide gnu golfer goodlatt grad graft groundbreak guilt gutter gwen halei hallmark
hamburg hammon han handcuf hank harbor hardwork harold hasten hastili heartbreak heavyweight heck hefti helen
helmet hendrick herd herman hijab hijack hindu holdout hollow homeown horizon hourli howi humphrei hyper ibm
idealist immin immor imped imperson impetu imposit impot improperli inbox indirect infant infight inflam
infrequ infus ingraham injunct ink inmat inn instabl intact inter intercept interestingli interf interviewe
inund invalid invers ipso irc ironi irrelev isaac istanbul itch jaim jamal jeann jenna jeopard jerk jong jubil
juggernaut julian kagan kander keenli kerala kg kirkpatrick kirsten kph kuwait kyle lace lam laptop launder
lax lazar leahi leaner leather ledger leewai leftward leo leonard lever levin lew lightli linux litani llc
lloyd lou loudest louis louisvill lover lull machineri madelein maggi magnifi mak malais malik manchin maniac
mansion mantra marcher marist marketplac marquett marsh maya mayo mecca megan melissa menendez merchant merger
messi metastas mic mick mickei microb midtown mika mikhail millennium mingl minneapoli miser misgiv
misinterpret misrepres missiv mistakenli mockeri mohammad molecul monster mont montgomeri moot moreau morton
mosul mow muhammad mum muse myanmar nag nail nathan nativist neighbour nerv newsmak nhc nide noah nois norwai
notch notwithstand nut nyc nyt o'brien o'reilli obituari officehold ohioan oneself ontario opioid orderli os
ostensibli out outer outgo overflow overreach overt pagliano pakistani palac palestin palpabl paltri panama
paralyz parisian parol parri partisanship paso pataki patel patholog pc pea peculiar pedro perdu perkin perot
persuas pervas petersburg pfizer ph philipp pi picket pickup pie pinocchio pirat pistol placard placat plainli
planner plaster plo plouff politick poorer porn portman portray pounc powerfulli predatori prejudic prolif
proprietari prorog protection provision psychiatrist psychopath punctuat purpl pursuant pyongyang python qatar
quagmir queensland queue rabbit radiat radiu railroad ramo rapper reactiv rear reauthor rebecca rebutt
recaptur reced reconstruct recreat recus reddit redistribut refere referr refurbish refut reinvent reinvigor
relinquish reluctantli remak remnant replica repress repris reproduc restroom resurrect retort retriev reveng
rever revil revit revok ricardo ridg rightli rile rio roanok robin rope rosenberg rove rs rubber rudolph rugbi
sabotag sacramento sacrif safest saffir sailor samantha sandwich sane santa santo satan satir sc scan schoen
scottish scotu secondari secretli seep seldom selfi sentinel sequenc seth sew shapiro sharon sheer shelbi shi
shorten shrewd shun shuttl sidnei simmer simplifi singapor singh singularli siriu skirt sleeper slew slovakia
slowdown smack smallest smarter smoothli snake snarki sniper sociopath softer somber soni sore spa spars
spectacular sperl spiritu spite splash splinter sponsorship spontan springfield sprint spurn stagger stalin
stanton starkli starr starv stat statehood statesman stigma stimul stipul stomach strai straw strewn
strickland stubborn stung subscript substitut subwai superhero supremaci surgeon swedish swiss sylvia sympath
syndic syndrom tacit tailor taiwan takeawai tallahasse tammi tangibl tangl tashfeen tel telegram telescop
temperament tenet tenn tenor terminologi tester theodor theorist thiel thoroughli thriller thunder tina tinker
toast toil toothless tow tracker trader transpir trespass troi trudeau trumper tunisia tyron ubiquit ultra
uncl undercard undercov undersecretari underw undon undu unemploi unhing unorthodox unprompt unregist unreli
unsaf untouch unwil upload upshot usabl utterli valeri vandal variat vault vazquez vehement vertebr verveer vi
vibrant victoria vie viktor visibli visionari vitriol vulgar waffl wakefield wallet wanda warner waterg
wavelength weav webb westchest whack wherebi wilder wildfir wilmington wine withstand wolv wonk wooden woolson
worrisom would'v wsj xavier zachari zelenski zika zimmerman zionist zoe zogbi zoo zuckerberg`,
  ],
  [
    3,
    `001 00am 03 09 108 115 118 126 129 13th 142 151 152 158 167 1789 187 190 1920 1940 1946 1947 1956 1959 198
2022 2026 210 212 215 216 220 230 238 2500 260 271 279 301 318 332 353 367 370 410 43rd 491 5000 501 520 538
542 568 7000 70th 757 758 769 7th 8000 916 abbi abdul aca accident acclam accolad achill acid acrimoni adil
adjac adject adorn adul adventur aforement afoul aguilar ai ailment airborn albani alejandro aleppo alexei
alexi alga algeria algorithm alison alito allai allergi allot almighti alpha ambush amok amorph amus analytica
ancestr anew anglo angst animos anita annenberg anoth anselm anthem antibodi antiqu aparna apiec apollo
apostasi apt ar arbitrarili arduou ariel arlington armstrong arpaio arthur arturo assang astronaut astrophys
automak autopsi autor avers avert awak awaken awkwardli az azerbaijani ba backbon backup bahrain baier bailei
bakeri baltic bamberg bangalor bankrol bankrupt barn barrack baselin battalion bean bechdel becker bee beirut
belatedli beleagu belov benenson berg berger berman bermuda berniesand berri beset bespectacl bethesda beto
bewar bharat bibi bidder bilater biomed birthplac birthright bit blackberri blackout blackwel blah blake blip
blitz blizzard blm blockad blockbust bloom bluntli boardroom bodenstab boulevard bradford brainard brake
bravado brawl breakdown breaker brent bret bridgeg bridgeport bridget brigid briton broadwai bronco bronx
broward browser brunch buckey buffet buffett bulldoz bullshit bumper bunker burk burman burr businesswoman
bustl butterfli bylin byproduct cafe cafeteria calcium calderon calibr caloundra calvin campbel campus can
canvass careen caribbean carmel carnag carnegi carnei carniv carolin carrol cato cattl causal caustic cayman
cc cedar celebratori celsiu centerview chagrin chalk chameleon chandeli chapel chapman cheerlead chees chef
cheyenn chiefli chin choreograph christina circumspect citat clandestin clarion claudia cleric clever clog
cloonei clown clubhous cluster clyburn cm coars cobbl coincident coke coleman collater collector colon colour
comprehend compress compulsori comrad condescend condition condo condoleezza conei confidant configur confisc
conform congrat conjunct conni conquest conroi consortium constern contractu converg convolut coon copper
corbyn cord corral corrobor cosplay coulter counselor countdown counterproduct countervail counterweight
coverup crawford craze credibli credo criterion crunch crutcher cuccinelli cup curbelo curriculum cursori curt
curtain cushman cusp cutback cv cyberspac cypru da dam dampen danni darl darren daytim dayton deaf debacl
decamp decrimin dee deflat deform defraud delta delus demagogu demarc demor denis derek derri desist despair
despic deterr deton diamond diaz dickerson dictum dignitari dim disassoci disclaim disguis dishearten disk
dislodg disorderli dissemin do docket doll dominican donkei doral dori dorian dove dprk drape dread drexel drm
dual dubai duckworth dude duplic dvd eagerli eagleton easter eclect edelman edgar effron eighti electrifi
eleventh elia elicit elis elitist elmendorf els elud embolden embroil emeritu emphat encapsul encroach endgam
enlarg entangl entourag epicentr epitom eri erica erik eritrea espn ethiopia eurasian evangelist ever evercor
evok excis exemplifi exert exhort expend explet explicit exxon eyebal fabul fahrenheit fairer fallin fanat
fastest fauci faux fawn fayettevill fdr feast feather federalist federico fellowship felon fenton fervent
fethullah fiasco fiat fictiti fiji finest fingerprint firehous fixat fizzl flail flak flashpoint flatli fledgl
flicker flore flush flux folksi foment footwear forai forcibli fore forearm foregon forens foreshadow fortif
fortifi fortitud fr fraca fragil fragment frazier frederick freight fresno friedman fruition fugit fume fur
future45 gadfli gainesvill galaxi gale gardner garri garrison gasp gaug geek generos geneva geniu gifford
gigant gina github gleefulli glen glori gloss gmail gospel gossip gotta governorship granddaught grandios
grandpar gratitud gravita grayson greenland greensboro greta grit grumpi guanta guccif guerrero guerrilla
guitarist gunshot gupta gusto habitat hale halloween halv hammond handgun handicap handsom har hardship harlan
hartford hasan hatch hater hau havana hbo headwind healthier heap heckl helium hello hemorrhag hew heydai
hiatu hilton hindsight hiv hobbi hodg holden holm homag homophob honour hoosier hoover hopeless horrend howl
hp href html hu hubert huffpollst hulu humor hungarian hunger hurl hurlei hust hydraul hydrogen iaaf ici idiot
idl ig imageri imbal impair impati impend imperi impermissibli implod impossibli impract inaccess inadvert
inauthent incap incest incomplet incongru incorpor incorrectli ind indign indonesian indoor induct
industrialist inexperi inferior inflect influx ingram ingredi inhal inhibit inland inspect instructor insul
intemper interlop intermedi internationalist intricaci invad ip irresist islamophob issa it'll iter ivan jacqu
jade jakarta jami jazz jealou jefferi joachim joann jolt jonah jpmorgan juic junctur jurist juvenil kabul kall
kany karnataka kathleen kathryn katrina kelsei kenosha kepler kernel kickoff kilometr kindergarten kingson
kiribati knack kneel knowingli knuckl kokesh kudo lamar lanc lang laquan lauderdal laughabl laughter laundri
lawless lazi lebanes lebanon lectern lehel lenienc lest lgbtq libel libr lick lieberman lighter lightweight
limelight linda liner lineup linkedin litter liu locationecod logo lombardi lousi loyola luca luke luntz lurk
luxembourg lyndon macron madden magnanim mahal maher makeov malaysian malign manifesto manila manslaught marbl
marcel mariano marlei maroochydor marque martyr marvin mastermind mat matern mathematician maureen mcauliff
mccrori mcgovern mckee measl mediait mediat melann melbourn melinda memorandum menu merchandis mercuri merklei
merri messeng metadata meyer mezvinski microbi microscop mideast midterm migratori minc mindset mirag misfir
misl misogyni missionari misspok mistreat misunderstood mixtur mm moammar modif mohr monarch monarchi monik
monk montag montreal moodi moratorium mormon morocco morrison mosquito mtv muammar mud muddi mull multicultur
multimillion multimillionair munoz mysor mythologi nabisco namo nashua nashvill nassau ncov neal neera neo
neptun nevar newport newsmax newsweek newton ngo nh nigeria nightmar nike nineti ninth nobl nolan nonprolifer
nonstop nonviol noosa norah norman notifi novic nsa ntsb null nun nurtur o'donnel o'rourk obes obfusc
objection obliqu oblivion ol oleg onu oprah ordinarili oreo orlean orszag ostrich other otter outag outburst
outdat outdoor outlandish outliv outpac overcapac overdos overdr overpopul overpromis overreact overtaken
overtli overtur oyster packer pad padilla panick par pare parrot pars passiv password patent pathet paulson
pawn payback paydai payout peacekeep pearson peasant peck pediatr peg pell penn pep perez perfunctori perimet
perjuri pervers pessim pessimist pet pga phd philanthropi pierr pilgrim pillori pillow pimp plagiar plaincloth
platitud playabl playfulli playground playwright pled plumb plutocrat politi pollak pont pooh poorest populac
pore pork pornographi portsmouth postdoctor potenc potter pr precipit predeceas predic prejud prestigi pretext
preval primit princess privi proactiv prophet prorogu prostitut protestor prototyp prudent pseudonym pub
pugnaci pulpit puppet quak quartet questionnair quicker ra raddatz ralston ram rambl ranch rancor rariti rat
ratif ratio raul raza reassess rebelli rebrand rebuff recalibr receipt reconven recours redempt redoubl
reemerg refram refresh refriger regress relianc reliant remaind reneg renomin renown rental reorgan repriev
reschedul rescuer retel retool rewritten reynold rhyme riaa rickett rif rioter rippl ritz rivet riyadh roast
roberta rochest rockefel rodrigo rohingya rollout romanc roommat roper rosenth rosi rossello rouhani roundtabl
royalti rt rubel rumbl russ ruthless sabato saddam salesman salli salma salut samoan sanford sanit sanitis
sass saul saxon scala scapegoat schadenfreud schatz schoolchildren scientologi scion scorch scourg scrappi
screenshot screenwrit scrub scurri sdf seafood secondli semblanc sequestr serbia sext sexton shade shadi
shaheen sham shanghai shark sharper shelf shellei shenanigan sherrod shotgun shower showman showtim shuffl
sierra silverman sima sip siriusxm sisi sizeabl skewer skirmish slai slick slum slur smell smuggl snack snatch
snowden snyder soak soap sock solac solemn solicitor songwrit sophi sorrow souter spacecraft spacex spaciou
spank sparkl spate specialis specimen spectacularli spectat speechless spinoff spoon srinivasan stacei stagnat
stakehold stamped standoff standpoint stanlei stave steadfast steagal stellar sterl steward steyer sticki
stigmat stonewal storei straighten strait streamlin strident strongman stubbornli sturgeon subprim sucker
sugar superstar supplier sur surefir surf surgic surreal surveymonkei suv swap sweat sweet swirl sword syke
synonym tab tabloid taco taft taj tanden tanya tat tavern teachout teas tedcruz tee telecom templat tender
tepid terenc terribli tether textil textur theatr theblaz therapeut thereof thesi thompson throne thug titular
tnt toddler token toledo tomasz torpedo torrent travail trench triangl trickier tripoli triumphant trivial
trojan trumka truste tube tucson tumultu tuni tusk tussl tweak unaccompani unalign unansw unavail uncondition
unconfirm unconscion uncontrol undeni underperform undervalu underwear underwhelm undivid undoubtedli uneas
unelect uneth unflatt unif uniformli unincorpor uninsur uninterest uninvolv unjust unlimit unlock unmarri
unpledg unprepar unquestion unreport unresolv unseat unseemli unseen unsubtl unsuit unten unwav unyield upheld
uphold uplift uproar upsw uptown uranium usc userbas vagari val valeant vanquish varga vedra venetian vermin
versa versaill veterinari vicious victorian vienna vietnames viewership vindic vip virus vivid vogu vultur
walkout walt wander wang warmli warmth wartim watersh waterwai waver waysid weber welch welker wet wheelhous
whichev whirl whistleblow whit whitewash whitman wholesal wig wikimedia wikipedia wilkin willfulli willi
williamsburg willingli woodrow worthwhil wrangl wrath wrench wrestler wrinkl wrongli wwii wyatt xl yang
yanukovych ye yemeni yoga zephyr zeynep zodiac zombi`,
  ],
];
