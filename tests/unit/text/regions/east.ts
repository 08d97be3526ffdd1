import type { NamedArticle } from "./named-article.ts";

/** Eastern Europe, the Gulf, South and East Asia. */
export const east: readonly NamedArticle[] = [
  {
    name: "Kyiv and Prague sign rail accord as Moscow objects",
    text: `Kyiv and Prague sign rail accord as Moscow objects

Ukraine and the Czech Republic agreed on Thursday to build a standard-gauge line to Lviv, a project the Kremlin called “a provocation on wheels.”

Ukrainian Infrastructure Minister Bohdan Hrytsenko and his Czech counterpart, Zdeněk Kovář, signed the papers in Prague. “Today the map is a little smaller,” Hrytsenko said after the ceremony. Kovář replied that he had waited eight years for the day.

Kyiv said work would begin in September. Moscow denied it had lobbied against the plan.

Poland, Slovakia and three others said in a joint statement that they would share the cost of the crossings. “This is not charity, this is an investment,” the statement said.

“My grandfather laid the old track,” said Wojciech Szczepański, 58, a signalman from Medyka. His wife, Jadwiga Szczepańska, said she would believe it when she saw a train. “Politicians sign, weeds grow,” she said.

Olena Marchuk, who heads the parliamentary transport committee, cautioned that no money had been set aside. “The minister knows that, because I told him in June,” Marchuk said.

The minister said he was confident that lenders would step in. A diplomat briefed on the talks said that two banks had already agreed.`,
    said: [
      ["Today the map", "Bohdan Hrytsenko"],
      ["waited eight years", "Zdeněk Kovář"],
      ["work would begin", "Kyiv"],
      ["they would share the cost", "~Poland, Slovakia and three others"],
      ["This is not charity", "~the statement"],
      ["My grandfather", "Wojciech Szczepański"],
      ["believe it when", "Jadwiga Szczepańska"],
      ["Politicians sign", "Jadwiga Szczepańska"],
      ["no money had been", "Olena Marchuk"],
      ["The minister knows", "Olena Marchuk"],
      ["lenders would step in", "Bohdan Hrytsenko"],
      ["two banks had already", "~A diplomat briefed on the talks"],
    ],
  },
  {
    name: "Desalination plant to double output, Gulf utility says",
    text: `Desalination plant to double output, Gulf utility says

The head of the Gulf Water Authority, Youssef bin Khalid al-Tamimi, announced on Sunday that the plant at Ras Lanfar would double its output by 2027.

“Water is the only currency we cannot print,” al-Tamimi told the assembly. Sheikh al-Tamimi, who took office in May, said the expansion would cost $2.1 billion.

Engineers were more careful. Abdel Rahman al-Masri, the project's technical director, said membranes had to be replaced every three years. “It is not a tap you open,” al-Masri said.

Environmental groups fear for the coast. “The brine will kill the seagrass,” said Dr. Layla Haddad of the Blue Gulf Society. Haddad said the authority had not answered her letters. “I wrote four times,” she said.

Nadia el-Sayed, a fisherman's widow who lives beside the intake, said no official had ever visited. “They come by helicopter and they leave by helicopter,” el-Sayed said.

The authority said it would publish a study. According to al-Masri, salinity near the outlet is within limits. He acknowledged that the last measurement was two years old.`,
    said: [
      ["Water is the only", "Youssef bin Khalid al-Tamimi"],
      ["expansion would cost", "Youssef bin Khalid al-Tamimi"],
      ["membranes had to be", "Abdel Rahman al-Masri"],
      ["It is not a tap", "Abdel Rahman al-Masri"],
      ["The brine will", "Layla Haddad"],
      ["authority had not answered", "Layla Haddad"],
      ["I wrote four", "Layla Haddad"],
      ["no official had ever", "Nadia el-Sayed"],
      ["They come by helicopter", "Nadia el-Sayed"],
      ["it would publish a study", "Gulf Water Authority"],
      ["salinity near", "Abdel Rahman al-Masri"],
      ["last measurement was two", "Abdel Rahman al-Masri"],
    ],
  },
  {
    name: "Chip maker founder steps down amid audit",
    text: `Chip maker founder steps down amid audit

SHENZHEN — Liang Wenbo, the founder of chip maker Huaxin Micro, stepped down on Friday, the company said.

“I built this house and I will not watch it burn,” Liang said in a letter to employees. In the letter, he said that his successor, Zhao Meiling, had his full support.

Zhao, 44, previously ran the company's packaging business. “The numbers are what they are,” Zhao said. She added that the audit would end in April.

Ho Kwok-leung, an analyst at Harbour Securities in Hong Kong, said investors had been waiting for the move. “Liang was the company. Now the company must be a company,” Ho said.

Grace Ho, a fund manager who sold her shares last year, disagreed with the analyst. “He is being kind,” Ms. Ho said. “There are no numbers to speak of.”

Ho Kwok-leung said that Ms. Ho's fund had missed the rally.

Beijing has not commented. A person close to the board said regulators were told in January.`,
    said: [
      ["I built this house", "Liang Wenbo"],
      ["his successor", "Liang Wenbo"],
      ["The numbers are", "Zhao Meiling"],
      ["audit would end", "Zhao Meiling"],
      ["investors had been waiting", "Ho Kwok-leung"],
      ["Liang was the company", "Ho Kwok-leung"],
      ["He is being kind", "Grace Ho"],
      ["There are no numbers", "Grace Ho"],
      ["fund had missed", "Ho Kwok-leung"],
      ["regulators were told", "~A person close to the board"],
    ],
  },
];
