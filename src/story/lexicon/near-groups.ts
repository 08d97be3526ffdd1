/** Words that often stand for each other in questions and news, but need the rest of the sentence to bear it out; in the same shape. */
export const NEAR_GROUPS = `
lobby push campaign urge seek press
want wish seek demand lobby
demand insist require call
crash collide collision strike
crash accident incident
collapse fall topple
drop fall plummet tumble
quit withdraw abandon end leave drop pull
race campaign bid contest candidacy
candidate contender nominee hopeful
power electricity electric
cut disconnect sever
occupant > passenger pilot
person > occupant passenger man woman
people > occupant pilgrim traveller traveler tourist migrant refugee voter protester student pupil pensioner adult villager commuter customer shopper guest visitor spectator employee
play face meet
club team side
award prize honour honor medal
captain skipper
shout chant yell cry
protest demonstrate demonstration rally march
protester demonstrator
mps lawmaker legislator parliamentarian member
lose cut
campaign stump
hurt treat
injure treat
start break
trip sailing voyage crossing
attend draw come
lawmaker legislator deputy senator congressman
bill law legislation act measure
rule regulation law
fine penalty
penalty punishment punish sanction
sue lawsuit litigation suit
court judge tribunal
jury juror
trial hearing
testify testimony
prosecute prosecution prosecutor
police officer constable
investigate investigation inquiry enquiry probe
examine inspect inspection check audit review
suspect suspicion
shoot gunfire gunshot
shooter gunman
attack assault
attacker assailant
bomb bombing explosion blast explode
steal theft rob robbery loot thief
hostage captive
escape flee
save rescue
search hunt look
flood flooding inundate
storm hurricane cyclone typhoon
quake earthquake tremor
aircraft plane airplane aeroplane jet airliner helicopter
plane flight jet
ship vessel boat ferry
train rail railway
crew team
survive survivor
victim casualty
toll deaths
hospital clinic
cure treat treatment therapy
outbreak epidemic
drug medicine medication
study research report survey
survey poll
survey interview question
expert specialist analyst
scientist biologist physicist chemist
doctor surgeon
professor academic
university college
school classroom
student pupil
graduate degree
pupil child
journalist reporter correspondent
editor editorial
book novel
author writer
write pen author
song single track
singer musician
actor actress
show programme series
television tv
broadcast air
concert gig
king monarch
queen monarch
president leader
premier minister
government administration cabinet
opposition rival
rival opponent competitor
ally partner
enemy foe
country nation state
foreign overseas abroad
border frontier
refugee migrant asylum
embassy consulate
ambassador envoy diplomat
envoy representative delegate
peace truce
troop soldier
military army armed
navy naval
missile rocket
rocket launcher
drone uav
bombard shell bombardment
withdraw withdrawal pull
occupy occupation seize
surrender concede cede yield
liberate recapture retake
capture seize
defend protect protection
guard protect
threat threaten
danger risk threat
dangerous risky unsafe
safe secure
worry concern fear afraid
fear dread
anger angry fury outrage
sad sorrow grief
happy glad pleased delighted
proud pride
sorry apologise apologize apology regret
thank grateful thankful
hope optimistic
confident confidence
surprise astonish astound shock stun
shock stun
disappoint disappointed disappointing
mock ridicule
insult offend
joke quip
lie false untrue
deny denial
claim assert allege contend maintain
argue contend
believe think feel
consider regard
think opinion
predict forecast projection
calculate compute
total overall altogether
double twice
majority most
share stake
stock share
shareholder investor
invest investment
bank lender
loan lend borrow
debt owe
tax levy duty
tariff duty
budget spending
deficit shortfall
salary wage
raise increase lift
slash cut
job post position
job employment
dismiss fire sack
layoff redundancy
strike walkout
staff personnel
boss chief head
chief head leader
executive ceo
deputy vice
secretary minister
mayor provost
customer client
customer consumer
shop store
restaurant pub
product goods
brand label
factory plant
mine pit
farm farmer
crop harvest
oil petroleum
nuclear atomic
bridge viaduct
tunnel underpass
airport airfield
station depot
port harbour harbor
street avenue
building block
flat apartment
roof ceiling
church chapel cathedral
mosque shrine
temple shrine
worship pray prayer
pilgrim pilgrimage
priest cleric pastor
bishop archbishop
muslim islamic
catholic catholicism
jewish jew
funeral burial bury
husband spouse wife
divorce separate split
birth born
birthday anniversary
mother mum mom
parent mother father
brother sibling
sister sibling
baby infant
teenager teen youth
rich wealthy
poor poverty
homeless rough
hungry hunger famine
rain rainfall
snow snowfall
wind gust
cold freeze
weather climate
emission carbon
pollution pollute
forest wood
river stream
sea ocean
island isle
mountain peak
animal creature
extinct extinction
space orbit
satellite spacecraft
spacecraft probe craft
astronaut cosmonaut
telescope observatory
computer machine
software program
website site
internet online web
phone mobile
hack breach
data information
leak disclose
secret confidential
password code
user customer
video footage clip
media press
message text
letter write
advertise advertisement ad
delay late
recent latest
new fresh
current present
next following
final last
first initial
quick fast rapid swift
slow gradual
difficult hard tough
easy simple
important vital crucial key central
main principal chief primary
necessary necessity need essential
possible potential
likely probable
certain sure
clear evident obvious
strong powerful
weak feeble
rise soar
improve better enhance
enhance strengthen boost
boost lift raise
expand extend expansion extension enlarge widen
reduce lower
limit restrict restriction curb cap
control regulate
change alter modify shift
replace substitute
reform overhaul
renew extend
repair fix mend restore
restore return
rebuild reconstruct reconstruction
remove withdraw
delete erase
empty vacant
close shut closure
reopen open
block obstruct
resume restart
pause halt suspend suspension
stop halt
break interrupt
divide split
join merge
unite unity
gather collect
donor contributor
charity nonprofit
volunteer helper
host hold stage
attend attendance
audience crowd
crowd throng
celebrate celebration
ceremony service
speech address
debate discuss
dispute row disagreement
quarrel argue
clash fight
oppose against
favour favor support back
support endorse endorsement
encourage urge
persuade convince
advise advice recommend recommendation
recommend suggest
propose proposal suggest
plan scheme
project scheme
target goal
success successful succeed
achieve reach attain accomplish
fail failure
mistake error
fault defect flaw
blame fault
responsible responsibility
duty obligation
right entitle
discriminate discrimination
abuse mistreat
violence violent
weapon gun
gun firearm
smoke cigarette tobacco
learn discover
teach educate education
train training
practise practice
qualify qualification
compete competition contest
tournament championship competition
title championship
champion winner
final decider
trail behind
draw tie
substitute replace
injury hurt
stadium arena ground
pitch field
season campaign
transfer move
contract deal
sign join
trip visit
tourist visitor
hotel lodge
guest visitor
passenger traveller traveler
carry transport
deliver delivery
supply provide
equip equipment
tool device
device gadget
weigh weight
length long
height tall high
width wide
depth deep
speed fast
distance far
near close
inside within
outside beyond
north northern
south southern
east eastern
west western
centre center middle
headquarter base
office bureau
department ministry
agency body
committee panel
commission panel
council authority
parliament legislature
member belong
party faction
vote cast
poll survey
ballot vote
win victory
term mandate
serve hold
throw hurl toss
push shove
run sprint
walk stroll
drive driver
drown drowning
swim swimmer
climb climber
hide conceal
see witness
witness observer
hear listen
notice spot
burn fire blaze wildfire
shift change
warm warming
`;
