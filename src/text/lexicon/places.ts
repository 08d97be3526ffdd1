import { phrasesOf } from "./words.ts";

const STATES = `Alabama, Alaska, Arizona, Arkansas, California, Colorado, Connecticut, Delaware, Florida, Georgia, Hawaii, Idaho, Illinois, Indiana, Iowa, Kansas,
Kentucky, Louisiana, Maine, Maryland, Massachusetts, Michigan, Minnesota, Mississippi, Missouri, Montana, Nebraska, Nevada, New Hampshire, New Jersey, New Mexico,
New York, North Carolina, North Dakota, Ohio, Oklahoma, Oregon, Pennsylvania, Rhode Island, South Carolina, South Dakota, Tennessee, Texas, Utah, Vermont, Virginia,
Washington, West Virginia, Wisconsin, Wyoming, District of Columbia, Guam,
Ala., Ariz., Ark., Calif., Colo., Conn., Del., Fla., Ga., Ill., Ind., Kan., Ky., La., Md., Mass., Mich., Minn., Miss., Mo., Mont., Neb., Nev., N.H., N.J., N.M., N.Y.,
N.C., N.D., Okla., Ore., Pa., R.I., S.C., S.D., Tenn., Tex., Vt., Va., Wash., W.Va., Wis., Wyo., D.C.,
Ontario, Quebec, Alberta, Manitoba, Saskatchewan, British Columbia, Nova Scotia, New Brunswick, Newfoundland, Yukon, Nunavut,
New South Wales, Queensland, Tasmania, Western Australia, South Australia, Bavaria, Saxony, Hesse, Tuscany, Lombardy, Sicily, Sardinia, Andalusia, Brittany, Normandy,
Provence, Flanders, Wallonia, Transylvania, Siberia, Kashmir, Punjab, Kerala, Gujarat, Maharashtra, Tamil Nadu, Uttar Pradesh, Bihar, West Bengal, Xinjiang, Guangdong, Sichuan,
Hubei, Hunan, Yunnan, Fukushima, Hokkaido, Okinawa, Donbas, Donetsk, Luhansk, Kherson, Zaporizhzhia, Darfur, Tigray, Kivu, Sindh, Balochistan, Helmand, Anbar, Idlib,
Cornwall, Devon, Dorset, Kent, Essex, Sussex, Surrey, Hampshire, Yorkshire, Lancashire, Cheshire, Norfolk, Suffolk, Cumbria, Northumberland, Oxfordshire, Lincolnshire,
Cambridgeshire, Hertfordshire, Somerset, Wiltshire, Gloucestershire, Midlands, Greater Manchester, Merseyside`;

const CITIES = `Aberdeen, Abidjan, Abu Dhabi, Abuja, Accra, Addis Ababa, Adelaide, Albuquerque, Aleppo, Alexandria, Algiers, Almaty, Amman, Amsterdam, Anchorage, Ankara,
Antwerp, Asheville, Athens, Atlanta, Auckland, Austin, Baghdad, Bakhmut, Baku, Baltimore, Bamako, Bangalore, Bangkok, Barcelona, Basel, Basra, Baton Rouge, Beijing, Beirut, Belfast, Belgrade, Benghazi,
Bergen, Berlin, Bern, Bilbao, Birmingham, Bogota, Bogotá, Boise, Bologna, Bonn, Bordeaux, Boston, Boulder, Bradford, Brasilia, Bratislava, Bremen, Bridgeport, Brighton, Brisbane, Bristol, Brooklyn,
Brussels, Bucharest, Budapest, Buenos Aires, Buffalo, Bursa, Busan, Cairo, Calais, Calgary, Cambridge, Canberra, Cannes, Cape Town, Caracas, Cardiff, Casablanca, Cedar Rapids, Charleston, Charlotte, Charlottesville,
Chattanooga, Chengdu, Chennai, Chicago, Chisinau, Christchurch, Cincinnati, Cleveland, Cologne, Colombo, Colorado Springs, Columbia, Columbus, Conakry, Copenhagen, Cordoba, Cork, Coventry, Dakar, Dallas, Damascus,
Dar es Salaam, Darwin, Davos, Dayton, Delhi, Denver, Derby, Des Moines, Detroit, Dhaka, Dnipro, Doha, Dortmund, Dresden, Dubai, Dublin, Dubrovnik, Duluth, Dundee, Durban, Dushanbe, Düsseldorf, Edinburgh, Edmonton, El Paso,
Entebbe, Erbil, Exeter, Fallujah, Fargo, Ferguson, Flint, Florence, Fort Worth, Fort Lauderdale, Frankfurt, Freetown, Fresno, Gaza, Gaza City, Gaza Strip, Gdansk, Geneva, Genoa, Ghent, Glasgow, Gothenburg, Grand Rapids, Graz, Grenoble, Grozny,
Guadalajara, Guangzhou, Guatemala City, Guayaquil, Haifa, Halifax, Hamburg, Hamilton, Hangzhou, Hanoi, Hanover, Harare, Harlem, Harrisburg, Hartford, Havana, Hebron, Helsinki, Hiroshima, Ho Chi Minh City, Hollywood, Homs, Honolulu,
Houston, Hull, Hyderabad, Indianapolis, Inverness, Iowa City, Islamabad, Istanbul, Izmir, Jackson, Jacksonville, Jaipur, Jakarta, Jeddah, Jerusalem, Johannesburg, Juba, Kabul, Kampala, Kandahar, Kansas City, Karachi, Kathmandu, Kazan, Kharkiv,
Khartoum, Kiev, Kigali, Kingston, Kinshasa, Knoxville, Kolkata, Krakow, Kuala Lumpur, Kyiv, Kyoto, Lagos, Lahore, Lancaster, Lansing, La Paz, Las Vegas, Lausanne, Leeds, Leicester, Leipzig, Lexington, Lille, Lima, Lisbon, Little Rock, Liverpool,
Ljubljana, London, Londonderry, Los Angeles, Louisville, Luanda, Lucerne, Lusaka, Lviv, Lyon, Macau, Madison, Madrid, Malaga, Malmo, Managua, Manama, Manchester, Manhattan, Manila, Maputo, Marrakesh, Marseille, Mariupol, Mecca, Medina, Melbourne, Memphis, Mexico City,
Miami, Milan, Milwaukee, Minneapolis, Minsk, Mogadishu, Mombasa, Monterrey, Montevideo, Montgomery, Montpellier, Montreal, Moscow, Mosul, Mumbai, Munich, Muscat, Nagasaki, Nairobi, Nanjing, Nantes, Naples, Nashville, Nassau, Newark, Newcastle, New Delhi, New Haven,
New Orleans, New York City, Niamey, Nice, Nicosia, Norwich, Nottingham, Nuremberg, Oakland, Odesa, Odessa, Oklahoma City, Omaha, Orlando, Osaka, Oslo, Ottawa, Ouagadougou, Oxford, Palermo, Palmyra, Panama City, Paris, Perth, Peshawar, Philadelphia, Phnom Penh, Phoenix, Pittsburgh,
Plymouth, Port-au-Prince, Portland, Porto, Portsmouth, Prague, Preston, Pretoria, Pristina, Providence, Pyongyang, Quito, Rabat, Rafah, Raleigh, Ramallah, Reading, Reno, Reykjavik, Richmond, Riga, Rio de Janeiro, Rio, Riyadh, Rochester, Rome, Rotterdam, Sacramento, Salt Lake City,
Salzburg, Samara, San Antonio, San Bernardino, San Diego, San Francisco, San Jose, San Juan, San Salvador, Sanaa, Santa Fe, Santiago, Santo Domingo, Sao Paulo, São Paulo, Sarajevo, Savannah, Seattle, Seoul, Seville, Shanghai, Sheffield, Shenzhen, Singapore, Skopje, Sochi, Sofia,
Southampton, Spokane, Springfield, St. Louis, St. Paul, St. Petersburg, Stockholm, Strasbourg, Stuttgart, Sunderland, Swansea, Sydney, Syracuse, Tacoma, Taipei, Tallahassee, Tallinn, Tampa, Tangier, Tashkent, Tbilisi, Tegucigalpa, Tehran, Tel Aviv, Tianjin, Tijuana, Tirana, Tokyo, Toledo, Toronto, Toulouse,
Tripoli, Trondheim, Tucson, Tulsa, Tunis, Turin, Ulaanbaatar, Uppsala, Utrecht, Valencia, Vancouver, Venice, Verona, Vienna, Vientiane, Vilnius, Vladivostok, Warsaw, Washington D.C., Wellington, Wichita, Winnipeg, Wolverhampton, Wuhan, Xi'an, Yangon, Yaounde, Yekaterinburg, Yerevan, York, Yokohama, Zagreb, Zurich, Zürich`;

const REGIONS = `West Bank, East Jerusalem, Golan Heights, Sinai, Sahel, Sahara, Western Sahara, Horn of Africa, Gulf, Persian Gulf, Black Sea, Red Sea, Baltic Sea, North Sea, South China Sea, Mediterranean, Atlantic, Pacific, Indian Ocean, Arctic, Asia-Pacific,
Indo-Pacific, Eastern Europe, Western Europe, Central Europe, Central Asia, Southeast Asia, South Asia, East Asia, Eurasia, Levant, Maghreb, Caucasus, Alps, Himalayas, Andes, Rockies, Amazon, Danube, Rhine, Nile, Thames, Mississippi River, Mount Everest, Etna, Vesuvius, Silicon Valley, New England, Midwest,
Deep South, West Coast, East Coast, Great Plains, Appalachia, Bay Area, Long Island, Staten Island, Queens, Bronx, Capitol Hill, Oval Office, Guantanamo Bay, Guantanamo, Westminster, Holyrood, Whitehall, Wall Street, Downing Street, Pearl Harbor, Ground Zero, Times Square, Red Square, Tiananmen Square, Maidan, Tahrir Square, Chernobyl, Benghazi, Auschwitz`;

/** Words at the end of a place's name ("Lake Street", "Baker County"); most also stand as part of other names. */
export const PLACE_HEADS: ReadonlySet<string> = new Set(
  phrasesOf(`Street, Road, Avenue, Boulevard, Lane, Drive, Square, Bridge, River, Lake, Sea, Ocean, Bay, Beach, Coast, Island, Islands, Mountain, Mountains, Mount, Valley, Hills, Desert, Forest, Park, Peninsula, Strait, Canal,
County, Province, Prefecture, District, Oblast, Region, Township, Village, Town, City, Airport, Station, Stadium, Arena, Harbor, Harbour, Port, Heights, Creek, Falls, Canyon, Plaza, Highway, Motorway, Tower, Castle, Palace, Cathedral, Memorial, Monument, Row, Mall`),
);

const states = new Set(phrasesOf(STATES));
const places = new Set([...states, ...phrasesOf(CITIES), ...phrasesOf(REGIONS)]);

/** Cities, states, provinces, seas, well-known places; countries are in countries.ts. */
export const isKnownPlace = (name: string): boolean => places.has(name);

/** The most words a known place has. */
export const LONGEST_PLACE = 4;
