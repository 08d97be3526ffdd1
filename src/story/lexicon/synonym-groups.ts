/**
 * Words of general English that ask for or tell the same thing; one group a line, forms of one root that stemming leaves apart
 * included. Behind "x >" stand kinds of x, which do not stand for each other.
 */
export const SYNONYM_GROUPS = `
speak talk call phone telephone conversation converse discuss discussion dialogue chat contact
meet meeting encounter summit
say tell state declare statement remark comment
describe call label portray characterise characterize depict term dub
announce announcement reveal disclose unveil
die kill death dead fatality victim lose perish
injure injury wound hurt harm
ill sick sicken infect illness disease patient case
begin start launch open commence opening kick
end finish conclude close expire stop
buy purchase acquire acquisition takeover obtain
sell sale
pay cost price worth value spend fee charge bill expense
fund finance funding financial sponsor pay support
get receive obtain gain provide give offer grant secure
win beat defeat victory triumph winner
lose loss defeat
score goal strike net head
rise increase grow growth climb jump gain up surge
fall decline decrease drop decreased reduce reduction cut slump
fall lose shed tumble plunge
sentence jail imprison imprisonment prison
arrest detain detention custody seize apprehend
accuse charge indict allege accusation
convict guilty plead conviction
decide decision rule ruling determine
agree agreement deal pact accord treaty settlement cooperation
approve approval pass adopt back endorse
reject rejection refuse decline deny oppose dismiss
vote election elect ballot poll
choose select pick appoint name nominate
leave quit resign step depart exit resignation departure
return reclaim regain come
office presidency post
own owner belong possess property
found founder establish create set foundation
make build construct produce manufacture maker
design designer develop invent creator
lead head chair leader run
employ employee hire work worker job staff
live resident home inhabitant
evacuate evacuation displace homeless
destroy damage ruin wreck
hit strike affect
invade invasion attack
send deploy dispatch
use utilise utilize utilization
aim goal purpose intend intention plan want hope
intend plan expect anticipate intention
ask request demand seek call urge
urge press call appeal
warn warning caution
promise pledge vow commit commitment
praise welcome applaud
criticise criticize criticism condemn attack blame
publish publication release issue appear
find discover discovery detect identify
show suggest indicate
cause reason lead trigger blame
delay postpone defer adjourn
cancel scrap abandon
travel fly go journey visit trip
visit travel come tour
arrive reach get
stay remain keep
last take continue carry lasted duration
happen occur take place
need require
help assist aid support assistance aide
fight battle war conflict
allow let permit permission
prevent block stop avoid
join enter membership member
replace succeed successor replacement
retire retirement
earn make profit income revenue
age old
big large huge
small little
child boy girl kid
man male husband
woman female wife
people > man woman child resident victim patient customer passenger worker civilian inhabitant
company firm business group corporation maker
town city village community
road highway street route
doctor physician medic
police officer
lawyer attorney solicitor barrister counsel
teacher professor
scientist researcher
fan supporter spectator
player footballer striker
game match fixture
money fund cash
asset property
weapon arm weaponry arsenal
soldier troop force
talk negotiation negotiate
obstruct block hinder hamper
swap exchange trade
free release liberate
hold keep maintain
position stance policy view viewpoint opinion
emphasise emphasize underscore stress highlight underline
defence defense
programme program
utilise utilize use spend
region area territory
earlier previous prior former
offer bid approach proposal
away leave left absent
pay buy purchase
result score outcome
illness sickness
lead source origin trace
sign release issue publish adopt
tell inform notify brief
beforehand advance prior
union association federation guild
referee umpire
coach manager
ban prohibit prohibition outlaw forbid bar
murder kill homicide slay
educate education study
compare liken conflate equate comparison
kidnap abduct abduction kidnapping
disappear vanish miss
car vehicle automobile
vaccine jab vaccination vaccinate inoculate
diagnose diagnosis
newspaper paper daily
film movie
deport expel expulsion deportation
ceasefire truce armistice
guarantee assurance assure
admit acknowledge confess concede
confirm verify
percent percentage
chairman chair chairwoman chairperson
spokesman spokeswoman spokesperson
founder co-founder cofounder
councillor councilman
marry wedding marriage
photo photograph picture image
twitter tweet
email mail
demolish demolition tear
install fit
merge merger
donate donation give
organise organize arrange
equalise equalize
`;
