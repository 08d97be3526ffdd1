/** Words that place a clause in time when they stand alone after a verb ("said Monday", "said last week", "said earlier"). */
export const TIME_NOUN =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|(?:mon|tues?|wed|thurs?|fri|sat|sun|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?|january|february|march|april|may|june|july|august|september|october|november|december|today|yesterday|tonight|tomorrow|morning|afternoon|evening|night|overnight|week|weekend|month|year|decade|fall|autumn|winter|spring|summer|time|times|day|days|weeks|months|years|hour|hours|minutes|moments|ago|[ap]\.?m\.?|et|est|gmt|\d{1,4}(?:st|nd|rd|th)?)$/i;

export const DAY_NAME =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|august|september|october|november|december|today|yesterday|tonight)$/i;
