import { perWord } from "./per-word.ts";
import { wordsOf } from "./words.ts";

/** Common given names of many languages, lower case, written down from general knowledge. Names used for both are in neither list. */
const FEMALE = `
aaliyah abigail ada adela adele adriana agata agnes agnieszka aicha aida aileen aimee aisha aisling akiko alejandra alessandra alexandra
alexandria alexis alice alicia alina alison allison alyssa amal amalia amanda amber amelia amina amira amy ana anastasia andrea angela angelica
angelina angie anita anja anjali anneke ann anna annabel anne annette annie annika antonella antonia anya aoife april arlene ashley asma asli astrid
audrey aurora ava ayesha aysha ayse azadeh barbara beata beatrice beatriz becky belinda bella bernadette bernice bertha beth bethany betsy
betty beverly bianca birgit bonnie brenda briana bridget brigitte britta brittany brooke camila camilla candace candice carla carlotta carly
carmen carol carole carolina caroline carolyn carrie cassandra cassie catalina caterina catherine cathy cecilia celeste celia celine chantal charlene
charlotte chelsea cheryl chiara chika chloe christa christie christina christine chrystia ciara cindy claire clara clarissa claudia colette
colleen concepcion connie consuelo cora corinne cornelia courtney cristina crystal cynthia dagmar daisy dalia daniela danielle daphne daria darlene
dawn deanna debbie deborah debra deirdre delia delphine denise desiree diana diane dina dolores dominika donna dora doreen doris dorothy ebony
edith edna edwina eileen ekaterina elaine elana eleanor elena elise elisabeth elisa elissa eliza elizabeth ella ellen ellie eloise elsa elsie elvira
emilia emilie emily emma erica erika erin esmeralda esperanza estelle esther ethel eugenia eunice eva evangeline eve evelyn fabiola faith fatima
fatou fatoumata felicia felicity fern fiona flora florence fran frances francesca francine francoise freda freya frida frieda gabriela gabriella gabrielle
gail galina gemma genevieve georgia georgina geraldine gertrude gesine gillian gina ginger giorgia giovanna giselle gisele gita giulia gladys glenda
gloria grace graciela greta gretchen guadalupe gudrun gwen gwendolyn hadiza hailey halima hanna hannah harriet heather hedwig heidi heike helen helena helene
helga henrietta hilary hildegard hillary holly hortense ida ikram ilana ilona imani imelda imogen ines ingeborg ingrid irena irene irina iris irma isabel
isabella isabelle isla ivana ivanka ivonne jacinda jacqueline jade jana jane janelle janet janice janine jasmin jasmine jean jeanette jeanne jeannie
jelena jemima jenna jennifer jenny jessica jill jillian jo joan joanna joanne jocelyn jodie johanna josefina josephine joy joyce juana juanita judith
judy julia juliana julianne julie juliet juliette june justine kaja kajsa kamala karen karin karina karla karoline katarina katarzyna kate katerina katharina
katherine kathleen kathryn kathy katia katie katja katrin katrina kaye kayla kayleigh keiko keira kellie kelly kendra kerri kiara kimberly kirsten
kirstie kirsty klara kristen kristi kristin kristina kristine krystal ksenia kyra lakshmi lara larissa latoya laura lauren laurie lavinia layla lea leah
leila lena leonora leslie leticia lidia lila lilia lilian liliana lillian lily lina linda lindsay ling lisa lise liv liz liza lois lola lorena loretta
lori lorna lorraine louisa louise lourdes lucia luciana lucie lucille lucinda lucy luisa luz lydia lynda lynette lynn mabel mackenzie madeleine madeline
madison mae magda magdalena maggie mahnaz maia maja malala malgorzata mandy mara marcella marcia margaret margarita margot marguerite maria mariah
mariam mariana marianne maribel marie marielle marietta marilyn marina marine marisa marisol marissa marjorie marlene marsha marta martha martina mary maryam
matilda maud maura maureen mavis maya mayumi meera megan meghan mehwish melanie melinda melissa mercedes meredith meryl mia michaela michelle michiko mila
mildred milena mirela millie mina minnie miranda miriam mitsuko moira molly mona monica monika monique muriel myra myrna nadia nadine najat nancy naomi narges nasrin
natalia natalie natasha nathalie nayib nell nellie nicola nicole nikki nina noemi noor nora noreen norma octavia odile olena olga olive olivia oksana
olya oprah paloma pamela paola patience patrice patricia patty paula paulina pauline pearl peggy penelope penny petra philippa phoebe phyllis pia pilar
polly pooja portia precious priscilla priti priya priyanka rachael rachel ramona rania raquel rebecca regina renata renee rhea rhonda rita roberta
robyn rocio roisin rosa rosalie rosalind rosalynn rosanna rose rosemary roxana roxanne ruby ruth sabina sabine sabrina sadia sally samantha samira
sandra sandy sanna saoirse sara sarah sasha saskia savannah selena selma serena shabana shakira shanice shannon shareen sharon sheena sheila shelley
sheryl shirin shirley shreya sienna sigrid silke silvia simone sinead siobhan siri sofia sofie sonia sonja sophia sophie soraya stacey stacy stefania stella
stephanie sue suella sunita susan susana susanna susanne susie suzanne svetlana svitlana sylvia sylvie tabitha tamara tammy tamsin tania tanya tara tatiana
tatjana taylor teresa tessa thelma theresa therese tiffany tina toni tonya tracey tracy tricia trinity trisha trudy uma ursula ute valentina valeria
valerie valeska vanessa vera verena veronica veronika vicky victoria viola violet virginia viviana vivian viviane vivienne wanda wendy whitney wilhelmina
willa wilma winifred winnie xiomara yasmin yasmine yelena yesenia yetunde yoko yolanda yuki yulia yuliia yuriko yvette yvonne zahra zainab zara zehra zelda zoe
zofia zsofia zuzana`;

const MALE = `
aaron abdallah abdel abdul abdullah abdulrahman abe abel abraham abu achim adam adebayo adnan adolfo adrian ahmad ahmed aidan akbar akira alain alan albert
alberto aldo alec aleksandar aleksander aleksandr alejandro alessandro alex alexander alexandre alexei alexey alexis alfonso alfred alfredo ali alistair allan
allen alvaro alvin amadou amar ambrose amir amit amos anatoly anders andre andreas andrei andrej andres andrew andriy andrzej andy angelo angus anil
anthony antoine anton antonin antonio antony anwar archie ari ariel aristide armando arnaud arne arnold arsene artem arthur arturo arvind asif
ashok ashraf attila august augusto austin avi aziz babak bakary barack barnaby barney barry bart bartosz bashar basil beau ben benedict benjamin benito bennett
benny benoit bernard bernardo bernd bernhard bernie bert bilal bill billy bjorn blake bob bobby bogdan boris boyd brad bradley brandon branko brendan brent
brett brian bruce bruno bryan bryce byron caleb callum calvin carl carlo carlos carsten cary casey cecil cedric cesar chad chandra charles charlie chester
chris christian christoph christophe christopher chuck cillian clarence clark claude claudio clay clement cliff clifford clint clinton clive clyde cody
colin connor conor conrad constantin constantine cornelius cory craig cristian cristiano curt curtis cyril cyrus dale dalton damian damien damon dan
daniel daniele danilo danny dante darius darrell darren darryl dave david davide dean declan delroy denis dennis denny denzel derek dermot derrick desmond
devin dexter diego dieter dietmar dimitar dimitri dimitrios dinesh dirk dmitri dmitriy dmitry dmytro dominic dominik dominique don donald donny douglas
doug drew duane duncan dustin dwayne dwight dylan eamon earl eberhard ed eddie edgar edmond edmund eduard eduardo edward edwin egon ehud elias eli
elijah elliot elliott ellis elmer elon elton elvis emeka emil emiliano emilio emmanuel emmett enda enrico enrique enzo eric erich erik ernest ernesto ernst
erwin esteban ethan etienne eugene eugenio evan evgeny ezekiel ezra fabian fabio fabrice fadi fahad faisal farhad farid farouk federico felipe felix ferdinand
fergus fernando fidel filip filippo finn fletcher florian floyd francesco francis francisco franck franco francois frank frankie franklin franz fred
freddie frederic frederick fredrik friedrich fritz gabor gabriel gareth garry garth gary gaston gavin gene geoff geoffrey georg george georges georgi
georgios gerald gerard gerardo gerhard geert gerry gianluca gianni gideon gilbert gilberto giles giacomo giorgio giovanni giuliano giulio giuseppe glen
glenn godfrey goran gonzalo gordon graham grant greg gregg gregor gregory grigory guido guillaume guillermo gunter gunther gus gustav gustavo guy hakan hakeem
hakim halim hamad hamid hamza hank hannes hans harald haris harold haroon harry harvey hasan hashim hassan hector heiko heinrich heinz helmut hendrik henri
henrik henrique henry herbert herman hermann hernan hideo hiroshi horace horst hosni howard hubert hugh hugo humberto humphrey hussein hussain iain ian ibrahim
ignacio igor ihor ilan ilya imran ingo ioannis irvin irving isaac isaiah isidore ismail israel issa itamar ivan ivo jack jacek jackson jacob jacques jaime jair
jakob jakub jamal james jamie jan janez janusz jared jarvis jason javier jay jean-claude jean-luc jean-marie jean-paul jean-pierre jeb jed jeff jefferson jeffrey
jens jeremiah jeremy jermaine jerome jerry jerzy jesse jesus jim jimmy joachim joao joaquim joaquin jochen joe joel joerg johan johann johannes john johnny
jon jonas jonathan jordan jorg jorge jose josef joseph josh joshua jovan juan judd jules julian julien julio julius jun junaid jurgen justin kamal karim karl
karol karsten kazuo keith kemal ken kendall kenji kenneth kenny kenta kent kevin khaled khalid khalil kieran kirill kirk kjell klaus kofi konrad konstantin
kostas krzysztof kumar kunal kurt kwame kyle kylian kyriakos lachlan lakhdar lamar lamont lance larry lars laszlo laurence laurent lawrence lee leif leo leon
leonard leonardo leonid leopold leroy les lester levi lewis liam lindsey linus lionel lloyd logan lorenzo lothar lou louis luc luca lucas lucian luciano
ludovic ludwig luigi luis luiz lukas lukasz luke luther lyle lyndon maciej magnus mahathir mahmood mahmoud malcolm malik mamadou manfred manish manmohan manny
manoj manuel marat marc marcel marcello marcelo marcin marcio marco marcos marcus marek mario marius mark marko markus marshall martin marvin marwan mason
massimo mateo mateusz mathew mathias mathieu matias matt matteo matthew matthias matthieu maurice mauricio maurizio max maxim maxime maximilian maxwell mehdi
mehmet mel melvin menachem mervyn michael michal michel michele miguel mihai mikael mike mikhail miklos milan miles milos milton mircea miroslav mitch
mitchell mitt mohamed mohammad mohammed mohamad mohamud monty morgan morris moses mounir moussa muhammad murat murray mustafa mykhailo mykola nabil naftali
najib narendra nasser nate nathan nathaniel naveed nawaz neal ned neil nelson nicholas nicholson nick nicolae nicolas nicolau niels nigel nikita nikola nikolai nikolas
nikolaus nils nitin noah noel nolan norbert norman obafemi octavio okan olaf ole oleg oleh oleksandr oleksii oleksiy oliver olivier olli olof oluwaseun omar
orlando orson oscar oskar osman osvaldo oswald otis otto owen pablo paddy pal paolo pascal pat patricio patrick patrik paul paulo pavel pavlo pawel pedro percy perry
pervez pete peter petr petro phil philip philipp philippe phillip pierce pierre piers pieter pietro piotr prabowo pranab quentin quincy rafael rafal
rahim rahul raj rajesh rajiv rakesh ralf ralph ramesh ramon ramzan randall randolph randy raphael rashid raul ravi ray raymond recep reggie reginald reiner
reinhard rejean remi rene reuben rex reza rhys ricardo riccardo rich richard rick ricky rishi rob robbie robert roberto robin rod roderick rodney rodolfo
rodrigo roger rogelio rohan roland rolf roman romano romeo ron ronald ronaldo ronan ronnie rory ross rowan roy ruben rudolf rudolph rudy rufus rupert russ russell
rustam ryan sachin sadiq saeed said salah saleh salim salman salvador salvatore sam samir sampson samuel sandeep sandro sanjay santiago saul scott sean
sebastian sebastien selim serge sergei sergey sergio serhii seth seamus shahid shaun shane shaquille shaukat shavkat shawn sherman shigeru shinzo siddharth sidney
siegfried silvio simon slavko slobodan solomon soren spencer stan stanislav stanley stefan stefano steffen stephan stephane stephen sterling steve steven
stewart stig stuart sunil suresh sven sylvain sylvester tadeusz tariq tarek ted teddy terence terrence terry thabo thad thaddeus theo theodor theodore
thierry thomas thorsten tibor tim timo timothy tobias toby todd tom tomas tomasz tommaso tommy tony torsten travis trent trevor tristan troy tunde tucker
tyler tyrone ubaldo udo ulrich umar umberto uwe vaclav vadim valentin valery vance vasily vernon viacheslav victor vijay viktor vikram vince vincent vincenzo
virgil vitali vitaliy vitaly vito vittorio vivek vlad vladimir vladislav volker volodymyr wade waldemar wallace wally walter waqar warren wayne wendell werner
wes wesley wilbur wilfred wilhelm will willem william willie willy wilson winston wojciech wolfgang woodrow xavier yaakov yair yannick yannis yasser yasuhiro
yevgeny yitzhak yoav yosef youssef yuri yuriy yusuf yves zac zach zachary zack zaheer zane zdenek zeke zeljko ziad zlatan zoltan zubair`;

const BOTH = `
addison adi ainsley akshay alexey alix amari angel aubrey avery bailey blair brook cameron campbell carey carson charley chen cheng chi chun corey dana darcy
dominique drew eden elliot emerson evelyn fei finley frances francis gale gang glenn hao harley harper hayden hong hui hunter ira jackie jamie jessie jia jian jiang
jin jing jody jordan jules jun justice kai kazumi keegan kelsey kendall kerry kim kris lan lane lei leigh leslie lindsay lindsey logan loren lou mackenzie marion
mei micah min ming mo nam nan nicola noor parker pat paige peng peyton ping qiang quinn reese remy riley river robin rowan ru sam sasha shan shay shelby shi shui sidney
skyler soo sung sydney tao tatum taylor terry toni tracy tyler wei wen xiang xiao xin xu yan yang ying yong yu yuan zhang zhen zhi zhou ashton blaine jude lesley val`;

const female = new Set(wordsOf(FEMALE));
const male = new Set(wordsOf(MALE));
const both = new Set(wordsOf(BOTH));

/** Combining marks off, lower case: "Valérie" -> "valerie". */
const plain = (name: string): string => name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** Whether a word is a given name: "f", "m", "both", or null where it is none this list knows. */
export const givenName = perWord((word: string): "f" | "m" | "both" | null => {
  const name = plain(word);
  const isFemale = female.has(name);
  const isMale = male.has(name);
  if (both.has(name) || (isFemale && isMale)) return "both";
  return isFemale ? "f" : isMale ? "m" : null;
});
