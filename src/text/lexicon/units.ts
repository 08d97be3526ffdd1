/** Currency signs and words -> ISO 4217 code, or the word itself where several currencies share it. */
export const CURRENCY: ReadonlyMap<string, string> = new Map(
  `$ USD|us$ USD|£ GBP|€ EUR|¥ JPY|₹ INR|₽ RUB|₩ KRW|₺ TRY|dollar USD|dollars USD|euro EUR|euros EUR|pound GBP|pounds GBP|sterling GBP|yen JPY|yuan CNY|
  renminbi CNY|rupee INR|rupees INR|rouble RUB|roubles RUB|ruble RUB|rubles RUB|rand ZAR|real BRL|reais BRL|won KRW|lira TRY|zloty PLN|hryvnia UAH|
  shekels ILS|crown crown|crowns crown|krona SEK|kronor SEK|krone krone|kroner krone|franc franc|francs franc|peso peso|pesos peso|dinars dinar|
  dirhams dirham|cent cent|cents cent|pence GBX`
    .split("|")
    .map(entry => entry.trim().split(" ") as [string, string]),
);

/** Units of time -> ISO 8601 duration designator. */
export const TIME_UNIT: ReadonlyMap<string, string> = new Map([
  ["second", "TS"],
  ["minute", "TM"],
  ["hour", "TH"],
  ["day", "D"],
  ["night", "D"],
  ["week", "W"],
  ["month", "M"],
  ["year", "Y"],
  ["decade", "Y10"],
  ["century", "Y100"],
]);

/** Words before a number that say how exact it is; the longest run of them is taken. */
export const HEDGE: ReadonlySet<string> = new Set(
  `nearly almost about around approximately roughly some over under more less fewer than at least most up to as many much an estimated close just well
  only exactly above below beyond between another further additional`.split(/\s+/),
);

/** Of those, the ones that make a hedge by themselves. */
export const HEDGE_HEAD: ReadonlySet<string> = new Set(
  `nearly almost about around approximately roughly some over under more less fewer least most up many much estimated close above below beyond`.split(
    /\s+/,
  ),
);

/** Indefinite quantities ("dozens of", "millions of") -> their order of magnitude. */
export const INDEFINITE: ReadonlyMap<string, number> = new Map([
  ["dozens", 12],
  ["scores", 20],
  ["hundreds", 100],
  ["thousands", 1000],
  ["millions", 1e6],
  ["billions", 1e9],
  ["trillions", 1e12],
]);
