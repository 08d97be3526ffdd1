import { perWord } from "./per-word.ts";
import { phrasesOf, wordsOf } from "./words.ts";

/** Words that make a capitalised name an organisation's. */
const HEADS = new Set(
  wordsOf(`Academy Administration Agency Airlines Airways Alliance Army Assembly Associates Association Assn Authority Authorities Ballet Bank Bar Battalion Board Books Brigade Broadcasting Brotherhood Brothers Bureau Cabinet Campaign Caucus
Center Centre Centers Chamber Charity Chronicle Church Clinic Club Coalition Collective College Command Commission Committee Commons Communications Community Company Co Confederation Conference Congress Consortium Consulate Cooperative Corp Corporation Corps Council Court Courts Daily Department Dept
Directorate Division Electric Electronics Embassy Energy Enterprises Entertainment Exchange Express Faculty Federation Financial Firm Force Forces Foundation Front Fund Gazette Government Group Guard Guild Herald Holdings Hospital Hotel House Inc Industries Initiative Inquirer Insider Institute Institution International
Investments Journal Laboratories Laboratory Lab Labs League Legion Library Ltd LLC LLP Magazine Media Military Ministry Mission Mosque Motors Movement Museum Navy Network Networks News Newspaper Observer Office Opera Orchestra Organisation Organization Parliament Partners Partnership Party Patrol Pharmaceuticals
PLC Plc Police Post Press Productions Program Programme Project Publishing Radio Railways Records Register Regiment Republic Research Resources Review School Schools Secretariat Senate Seminary Service Services Society Solutions Squad Standard Star Studio Studios Synagogue Synod Systems Task Team Technologies Technology
Telegraph Television Theater Theatre Times Tribune Tribunal Trust Treasury Union United Unit University Ventures Watch Weekly Works Workers Airport AG SA GmbH NV TV FM FC AFC CF SC RFC PAC Rovers Wanderers Athletic Albion Hotspur Rangers Dynamo Sporting Foods Dairies Dairy Properties Consulting Consultants Minerals Mining Steel Oil Petroleum Chemicals Pharma Biotech Therapeutics Software Semiconductor Logistics Shipping Bancorp Capital Equity Insurance Mutual Retail Stores Supermarkets Breweries Beverages Robotics Aerospace Aviation Dynamics Instruments Metals Construction Homes Realty Architects Engineering Telecom Wireless Pictures Films Farms Restaurants Hotels Resorts Analytics Diagnostics Biosciences Sciences Healthcare Neighbors Neighbours Residents Tenants Teachers Veterans Wire Bundestag Duma Knesset Politburo Kremlin Pentagon Interpol Europol Guardian`),
);
/** Heads that also end people's names or plain phrases; alone they prove nothing. */
const WEAK_HEADS = new Set(
  wordsOf(
    "Star House Post Bank Bar Church Office Guard Watch Press Books Brothers Standard Express Front Task Team Force Campaign Republic Works Community Conference Mission Records Register Lab Co Energy Project Hotel Airport",
  ),
);

export const isOrganisationHead = perWord((word: string): boolean => HEADS.has(word.replace(/\.$/, "")));
export const isWeakHead = perWord((word: string): boolean => WEAK_HEADS.has(word.replace(/\.$/, "")));

/** Heads that take "of", "for" or "on" and more names: "Council on Foreign Relations", "Bank of England". */
const TAKES_COMPLEMENT = new Set(
  wordsOf(`Academy Agency Alliance Archdiocese Association Authority Bank Board Bureau Campaign Center Centers Centre Centers Chamber Chronicle Church Coalition College Commission Committee Community Confederation Congress Council Court Daughters Department Diocese
Directorate Faculty Federation Foundation Friends Fund House Institute Institution Institutes Journal Knights League Ministry Mothers Museum Office Organisation Organization Parliament Partnership Party Project Republic School Secretariat Senate Society Sons States
Tribunal Trust Union University Voice Wall`),
);
export const takesComplement = (word: string): boolean => TAKES_COMPLEMENT.has(word);

/** Single words and phrases that name an organisation whatever stands around them: institutions, metonyms, agencies, well-known bodies. */
const KNOWN = new Set(
  phrasesOf(`White House, Kremlin, Pentagon, Downing Street, Élysée, Elysee, Capitol, Supreme Court, High Court, Court of Appeal, Old Bailey, Scotland Yard, Buckingham Palace, Congress, Senate, House of Representatives, House of Commons, House of Lords, Commons, Parliament, Bundestag, Knesset, Duma,
State Department, Treasury, Federal Reserve, Fed, Home Office, Foreign Office, Justice Department, Secret Service, Coast Guard, National Guard, Red Cross, Red Crescent, Security Council, General Assembly, European Commission, European Parliament, European Council, European Central Bank, World Bank, World Health Organization,
World Trade Organization, International Monetary Fund, United Nations, European Union, African Union, Arab League, Amnesty International, Human Rights Watch, Greenpeace, Save the Children, Oxfam, Unicef, UNICEF, Unesco, UNESCO, Interpol, Europol, Nato, NATO, Opec, OPEC, Asean, ASEAN, Fifa, FIFA, Uefa, UEFA, Nasa, NASA,
Hamas, Hezbollah, Taliban, Islamic State, Al Qaeda, al Qaeda, al-Qaeda, Al-Qaeda, Boko Haram, Houthis, Fatah, Bloomberg, Reuters, Associated Press, Agence France-Presse, Xinhua, Tass, TASS, Interfax, Yonhap, Al Jazeera, Breitbart, Politico, Axios, Fox, MSNBC, CNN, BBC, NPR, ABC, CBS, NBC, PBS, HBO, ITV, ESPN,
Google, Alphabet, Microsoft, Apple, Amazon, Facebook, Meta, Twitter, Instagram, YouTube, WhatsApp, Telegram, TikTok, LinkedIn, Netflix, Tesla, Boeing, Airbus, Toyota, Volkswagen, Samsung, Sony, Intel, Nvidia, Walmart, Goldman Sachs, JPMorgan, Citigroup, HSBC, Barclays, Shell, BP, Exxon, ExxonMobil, Chevron, Gazprom, Rosneft,
Pfizer, Moderna, AstraZeneca, Novartis, Roche, Bayer, Siemens, Nestle, Unilever, Uber, Airbnb, SpaceX, Starbucks, McDonald's, Ikea, Huawei, Alibaba, Tencent, Foxconn, Ryanair, Lufthansa, easyJet, Labour, Tories, Sinn Féin, Sinn Fein, Likud, Plaid Cymru, Fatah, GOP, Planned Parenthood, Black Lives Matter`),
);
export const isKnownOrganisation = (name: string): boolean => KNOWN.has(name);

/** Words at the end of a capitalised name that make it an event, a work, a law or a thing: not a person, not a body. */
const THINGS = new Set(
  wordsOf(`Forum Convention Summit Festival Championship Championships Cup Games Olympics Open Prize Prizes Award Awards Medal Act Bill Law Laws Treaty Accord Accords Agreement Protocol Amendment Constitution War Wars Day Week Month Show Report Deal Plan Strategy Doctrine Order Code Rule Rules Index Survey Poll Study
Assessment Offensive Operation Election Elections Referendum Primary Primaries Debate Crisis Disaster Hurricane Storm Earthquake Revolution Era Age Century Title Edition Syndrome Disease Virus Test Trial Case Papers Files Line Route Way Tour Race Derby Marathon Rally Season Series Final Finals
Tuesday Monday Wednesday Thursday Friday Saturday Sunday Hall English Bible Koran Quran Gospel Version Challenge Principle Theorem Effect Theory Model Tax Budget Pact Declaration Statement Letter Speech Address Inquiry Report`),
);
export const isThingHead = (word: string): boolean => THINGS.has(word);

/** Bodies people name by their initials. */
const EXPANSIONS = new Map(
  phrasesOf(`EU=European Union, UN=United Nations, U.N.=United Nations, E.U.=European Union, WHO=World Health Organization, IMF=International Monetary Fund, WTO=World Trade Organization, ECB=European Central Bank, NATO=North Atlantic Treaty Organization, Nato=North Atlantic Treaty Organization,
GOP=Republican Party, FBI=Federal Bureau of Investigation, CIA=Central Intelligence Agency, AP=Associated Press, BBC=British Broadcasting Corporation, NSA=National Security Agency, EPA=Environmental Protection Agency, FDA=Food and Drug Administration, DOJ=Department of Justice`).map(
    pair => pair.split("=") as [string, string],
  ),
);
export const expansionOf = (acronym: string): string | undefined => EXPANSIONS.get(acronym);

/** Words in capitals that are no organisation. */
const PLAIN_CAPITALS = new Set(
  wordsOf(
    "TV DNA RNA GDP CEO CFO COO CTO COVID HIV AIDS AM PM OK ID IQ PR IT AI UFO USB SUV VIP PHD MBA QC KC SC MP MPs DVD CD PC GPS LGBT LGBTQ DUI SOS FAQ HR UK US USA UAE EU GMT EST EDT PST BST UTC BC AD II III IV VI VII VIII NO YES I A RSVP PTSD ISP API URL PDF SMS SIM ATM CCTV VAT IPO ICU ER WWII WMD WMDs RT PTSD MAGA",
  ),
);

/** "FBI", "ECB": two to six capitals that are not a plain short form. */
export const isAcronym = perWord(
  (word: string): boolean =>
    /^(?:\p{Lu}{2,6}s?|(?:\p{Lu}\.){2,5}|\p{Lu}&\p{Lu})$/u.test(word) && !PLAIN_CAPITALS.has(word),
);

/** Nouns after a person's or a place's name that make the whole a body: "the Roe administration", "Roe's office". */
const BODIES = new Set(
  wordsOf(
    "administration government office campaign team party foundation company firm camp cabinet ministry spokesperson's organisation organization transition committee estate charity army forces military police regime",
  ),
);
export const isBody = (word: string): boolean => BODIES.has(word.toLowerCase());

/** People named by what they belong to; singular -> the party or faith, where there is one. */
const MEMBERS = new Set(
  wordsOf(`Republican Republicans Democrat Democrats Democratic Conservative Conservatives Tory Tories Liberal Liberals Labour Libertarian Libertarians Greens Socialist Socialists Communist Communists Christians Catholic Catholics Protestant Protestants Evangelical Evangelicals Muslim Muslims Islamic Islamist Islamists Jewish Jew Jews
Hindu Hindus Buddhist Buddhists Sikh Sikhs Sunni Sunnis Shiite Shiites Shia Orthodox Mormon Mormons Latino Latinos Latina Hispanic Hispanics Arab Arabs Rohingya Nazi Nazis Zionist Marxist Southern Northern Eastern Western Caucasian Anglican Lutheran Methodist Baptist`),
);
export const isMember = (word: string): boolean => MEMBERS.has(word);
/** Those of them that stand for a body of people on their own. */
export const isMembers = (word: string): boolean =>
  MEMBERS.has(word) && /(?:[^s]s|Tories|Greens)$/.test(word);

/** Fields of government, as they stand after "Minister of". */
const FIELDS = new Set(
  wordsOf(`Agriculture Aviation Commerce Communications Culture Defence Defense Development Economy Education Employment Energy Environment Finance Fisheries Foreign Health Home Housing Immigration Industry Information Infrastructure Interior Justice Labor Labour
Planning Research Science Security Sport Sports State Technology Tourism Trade Transport Transportation Treasury Veterans Water Women Works`),
);
export const isField = (word: string): boolean => FIELDS.has(word);

/** Capitalised words that name neither a person nor a body nor a place on earth. */
const COMMON = new Set(
  wordsOf(`Earth Mars Moon Sun Venus Jupiter Saturn Mercury Neptune Uranus Pluto God Lord Jesus Allah Satan Internet Web Nature Bible Koran Quran Constitution Islam Christianity Judaism Hinduism Buddhism English French German Spanish Arabic Latin Greek Hebrew
Covid COVID Brexit Wi-Fi Bluetooth Android Windows Linux Republican Democrat`),
);
export const isCommonName = (word: string): boolean => COMMON.has(word);

const OUTLETS = new Set(
  phrasesOf(
    "Bloomberg, Reuters, Associated Press, AP, AFP, Agence France-Presse, Xinhua, Tass, TASS, Interfax, Yonhap, Al Jazeera, Politico, Axios, CNN, BBC, NPR, ABC, CBS, NBC, MSNBC, PBS, ITV, Fox, Guardian, Economist",
  ),
);
/** News agencies, newspapers, broadcasters: they report what others say. */
export const isOutlet = (name: string): boolean =>
  OUTLETS.has(name) ||
  / (?:News|Times|Post|Journal|Herald|Tribune|Chronicle|Gazette|Telegraph|Press|Magazine|Courier|Observer|Wire)$/.test(
    name,
  );
