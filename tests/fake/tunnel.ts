import type { Head } from "../../src/source/filing.ts";

/** Invented: water breaks into a road tunnel under the Arna fjord; four papers write about it over three days. */
interface Paper {
  readonly text: string;
  readonly head: Head;
}

export const first: Paper = {
  head: { title: "Water breaks into the Arna tunnel", outlet: "Arna Post", published: "2031-03-03" },
  text: [
    "Water broke into the Arna road tunnel on Monday night and flooded its lowest stretch near the eastern portal.",
    "At least 14 people were injured, the Arna hospital said on Tuesday.",
    "The tunnel will reopen on 20 March 2031, according to the Norland Road Agency.",
    "“We heard the rock crack and then the water came down like a wall,” said Sigrid Holm, a bus driver who was in the tunnel.",
    "Divers of the Arna fire brigade searched the flooded stretch until early morning.",
    "The cause of the break remains unclear.",
  ].join("\n\n"),
};

/** Another paper's own words for the same, nothing new in it. */
export const reworded: Paper = {
  head: { title: "Arna tunnel flooded as water breaks in", outlet: "Coast Radio", published: "2031-03-04" },
  text: [
    "The Arna road tunnel was flooded at its lowest stretch near the eastern portal when water broke in on Monday night.",
    "Fire brigade divers of Arna searched the flooded stretch until the early morning.",
    "“We heard the rock crack and then the water came down like a wall,” bus driver Sigrid Holm said.",
  ].join("\n\n"),
};

/** The next day: a figure and a date changed, a new point, a new quotation. */
export const second: Paper = {
  head: {
    title: "More injured in the flooded Arna tunnel",
    outlet: "Norland Daily",
    published: "2031-03-05",
  },
  text: [
    "At least 19 people were injured when water broke into the Arna road tunnel, the Arna hospital said on Wednesday.",
    "The tunnel will reopen on 4 April 2031, according to the Norland Road Agency.",
    "The agency's engineers found a crack of eleven metres in the rock above the eastern portal of the tunnel.",
    "“No driver will enter this tunnel before every bolt in the roof has been tested,” said Ivar Brekke, the head of the Norland Road Agency.",
  ].join("\n\n"),
};

/** Another story altogether. */
export const other: Paper = {
  head: { title: "Velmar votes for a new theatre", outlet: "Velmar Mail", published: "2031-03-05" },
  text: [
    "The council of Velmar voted for a new theatre on the old fish market on Wednesday.",
    "The theatre will cost 30 million crowns, said the mayor of Velmar, Pia Torell.",
    "“A town without a stage forgets how to listen,” Torell told the council.",
  ].join("\n\n"),
};
