import type { Form } from "../../src/card/card.ts";

/** A form as `/schedule add` shows it: one field that must be filled in, one with choices. */
export const briefingForm: Form = {
  title: "A briefing for this channel",
  command: "/schedule add",
  submit: "Add",
  fields: [
    { name: "when", label: "When", hint: "weekdays 8:00", required: true, value: "", choices: [] },
    {
      name: "length",
      label: "Length",
      hint: "",
      required: false,
      value: "normal",
      choices: ["short", "normal", "long"],
    },
  ],
};
