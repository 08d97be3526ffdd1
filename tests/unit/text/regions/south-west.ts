import type { NamedArticle } from "./named-article.ts";

/** Africa, the Delta, the Andes and the Americas. */
export const southWest: readonly NamedArticle[] = [
  {
    name: "African mobile-money firms agree to talk to each other",
    text: `African mobile-money firms agree to talk to each other

Four of Africa's largest mobile-money firms agreed on Monday to let their customers send money across borders.

Chinedu Okonkwo, who founded Lagos-based PayNow in his mother's garage, said fees would fall by half. “My mother still charges me rent for that garage,” he joked.

“It should have happened ten years ago,” said Wanjiru Kamau, the chief executive of Nairobi's Pesa Link. Kamau replied to a question about profits with a shrug: “We will sell more of less.”

South African Reserve Bank Deputy Governor Thandeka Dlamini said the regulator would watch the exchange rates. Dlamini said she had seen “too many good ideas drown in small print.”

In Accra, Kwabena Mensah Jr., who took over Cedi Cash from his father, Kwabena Mensah Sr., in 2020, said the elder Mensah had opposed the deal. “He thinks borders are good for business,” the younger Mensah said.

Consumer groups welcomed the plan. Traders in Kumasi said they would wait and see. One trader, who asked not to be named because she feared her suppliers, said she would keep cash under her bed.`,
    said: [
      ["fees would fall", "Chinedu Okonkwo"],
      ["My mother still", "Chinedu Okonkwo"],
      ["It should have happened", "Wanjiru Kamau"],
      ["We will sell more", "Wanjiru Kamau"],
      ["regulator would watch", "Thandeka Dlamini"],
      ["too many good ideas", "Thandeka Dlamini"],
      ["elder Mensah had", "Kwabena Mensah Jr."],
      ["He thinks borders", "Kwabena Mensah Jr."],
      ["they would wait and see", "~Traders in Kumasi"],
      ["keep cash under", "~One trader"],
    ],
  },
  {
    name: "Lithium treaty splits Andean neighbors",
    text: `Lithium treaty splits Andean neighbors

LA PAZ, Bolivia — Bolivia's President María Fernanda Ocampo de la Cruz on Monday rejected a regional lithium treaty, saying it would “mortgage the salt.”

“We will not sell tomorrow by the kilo,” Ocampo said from the balcony of the palace. The president said she had informed her counterparts in Chile and Argentina by telephone.

Chilean Foreign Minister Diego Ibáñez Rivas said he was surprised. “On the phone she sounded different,” Ibáñez said.

His cousin, the senator Lucía Ibáñez, sided with La Paz. “Diego negotiates as if the desert were empty,” the senator said. She said 14 villages would lose their wells.

João Pedro Figueiredo, a Brazilian economist who advised both sides, said the treaty could be saved. “Nobody has read Annex C,” Figueiredo said, laughing. He said that it would take a single afternoon.

The White House said it was following the matter. A senior administration official, speaking on condition of anonymity, said Washington had offered to mediate.

Ocampo's office said there was nothing to mediate.`,
    said: [
      ["We will not sell", "María Fernanda Ocampo de la Cruz"],
      ["informed her counterparts", "María Fernanda Ocampo de la Cruz"],
      ["he was surprised", "Diego Ibáñez Rivas"],
      ["On the phone", "Diego Ibáñez Rivas"],
      ["Diego negotiates", "Lucía Ibáñez"],
      ["14 villages", "Lucía Ibáñez"],
      ["treaty could be saved", "João Pedro Figueiredo"],
      ["Nobody has read", "João Pedro Figueiredo"],
      ["single afternoon", "João Pedro Figueiredo"],
      ["following the matter", "White House"],
      ["Washington had offered", "~A senior administration official"],
      ["nothing to mediate", "Ocampo's office"],
    ],
  },
  {
    name: "Fire at museum store destroys masks",
    text: `Fire at museum store destroys masks

A fire at the storehouse of the Harbor Museum destroyed more than 200 theatre masks on Sunday night, the fire department said.

A. Fiske, who saw the flames from her kitchen, said the roof fell in within minutes. “It sounded like plates,” Fiske said.

Museum director Ingrid Solvang arrived at midnight in her slippers. “We lost a century,” Solvang replied when asked about the damage. Solvang replied to donors in a letter that insurance would cover “perhaps a tenth.”

“A young man gave me his shoes,” Solvang said. He told her that he was a student, she said.

Fire chief Pat Donnelly said the cause was not known. Asked whether wiring was to blame, Donnelly said: “Ask me on Friday.” The chief said her crews found no sign of a break-in.

Martin Fiske, a carpenter who is not related to the witness, built the shelves. “They were oak,” Mr. Fiske said. “Oak burns slowly.”

Kim Soo-jin, the curator of masks, wept as she walked through the ashes. “Each had a name,” Kim said.

A witness, who declined to give his name, said he saw a van leave shortly before the fire. Two neighbors said the same.`,
    said: [
      ["roof fell in", "A. Fiske"],
      ["It sounded like", "A. Fiske"],
      ["We lost a century", "Ingrid Solvang"],
      ["A young man gave", "Ingrid Solvang"],
      ["cause was not known", "Pat Donnelly"],
      ["Ask me on", "Pat Donnelly"],
      ["her crews found", "Pat Donnelly"],
      ["They were oak", "Martin Fiske"],
      ["Oak burns", "Martin Fiske"],
      ["Each had a name", "Kim Soo-jin"],
      ["saw a van leave", "~A witness"],
      ["the same", "~Two neighbors"],
    ],
  },
  {
    name: "Delta towns sink as pumps run dry",
    text: `Delta towns sink as pumps run dry

CAN LO, Vietnam — Three towns in the lower delta have sunk by 14 centimeters in five years, a survey published on Wednesday found.

Nguyen Thi Hoa, who led the survey, said the cause was groundwater. “We drink the floor we stand on,” she said.

Provincial governor Nguyen Van Binh disputed the figures. “Ms. Hoa measured in the dry season,” Binh said. The governor said a second survey had been ordered.

Hoa rejected the criticism. “I measured in both seasons, and he has my tables,” she said.

Tran Quoc Dat, 31, a shrimp farmer, said that he had raised his house twice. His neighbor Suryanto, an Indonesian engineer who goes by one name, said the same would happen in Java. “Water does not need a visa,” Suryanto said.

The World Bank and four other lenders said they would review a $300 million loan. Hanoi said it was aware of the study.

A Foreign Ministry spokeswoman, Le Thu Hang, declined to comment.`,
    said: [
      ["cause was groundwater", "Nguyen Thi Hoa"],
      ["We drink", "Nguyen Thi Hoa"],
      ["Ms. Hoa measured", "Nguyen Van Binh"],
      ["second survey had", "Nguyen Van Binh"],
      ["I measured in both", "Nguyen Thi Hoa"],
      ["raised his house", "Tran Quoc Dat"],
      ["same would happen", "Suryanto"],
      ["Water does not", "Suryanto"],
      ["they would review", "~The World Bank and four other lenders"],
      ["it was aware", "Hanoi"],
    ],
  },
  {
    name: "Bodega owner honored after pulling driver from river",
    text: `Bodega owner honored after pulling driver from river

NEWARK — Yusuf Demir was closing his store on Saturday night when he heard the splash.

“I did not think, I ran,” Demir said at a ceremony at City Hall on Thursday. The driver, Demetrius Vaughn, 27, was trapped in his delivery van. “He broke the window with a can of beans,” Vaughn said. “I still have the can.”

Vaughn's mother, Latisha Vaughn, said she had brought Demir a pie every day since. “He says he is diabetic,” she said. “I say one slice.”

Police Captain Robert “Bobby” Kowalczyk said the van had hit ice. Kowalczyk said that Demir's quick action gave the divers time. “Ninety seconds,” the captain said. “That's what he bought.”

Mayor Esperanza Quiñones gave Demir the city's medal. She said she would name a street after him. “He asked for a parking permit instead,” the mayor said, to laughter.

Vaughn, who is expected to recover fully, said his boss had called to ask about the van. A company spokesman said in an email that the call had been “a misunderstanding.”

“My son is alive,” Mrs. Vaughn said. “Ask me about the van tomorrow.”`,
    said: [
      ["I did not think", "Yusuf Demir"],
      ["He broke the window", "Demetrius Vaughn"],
      ["I still have the can", "Demetrius Vaughn"],
      ["she had brought", "Latisha Vaughn"],
      ["He says he is", "Latisha Vaughn"],
      ["I say one slice", "Latisha Vaughn"],
      ["van had hit ice", "Robert “Bobby” Kowalczyk"],
      ["quick action", "Robert “Bobby” Kowalczyk"],
      ["Ninety seconds", "Robert “Bobby” Kowalczyk"],
      ["That's what he", "Robert “Bobby” Kowalczyk"],
      ["name a street", "Esperanza Quiñones"],
      ["He asked for a", "Esperanza Quiñones"],
      ["his boss had called", "Demetrius Vaughn"],
      ["a misunderstanding", "~A company spokesman"],
      ["My son is alive", "Latisha Vaughn"],
      ["Ask me about", "Latisha Vaughn"],
    ],
  },
];
