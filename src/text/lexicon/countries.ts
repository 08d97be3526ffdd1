/**
 * Countries and world regions: names parted by "," (the first is the plainest), then ":" and the adjectives and words for their people.
 * "Russia: Russian, Russians".
 */
const COUNTRIES = `
United States, US, U.S., USA, U.S.A., America, United States of America: American, Americans
United Kingdom, UK, U.K., Britain, Great Britain: British, Britons, Briton
England: English
Scotland: Scottish, Scots
Wales: Welsh
Northern Ireland: Northern Irish
Ireland, Republic of Ireland: Irish
European Union, EU, E.U.:
Afghanistan: Afghan, Afghans
Albania: Albanian, Albanians
Algeria: Algerian, Algerians
Andorra: Andorran
Angola: Angolan, Angolans
Argentina: Argentine, Argentinian, Argentines
Armenia: Armenian, Armenians
Australia: Australian, Australians
Austria: Austrian, Austrians
Azerbaijan: Azerbaijani, Azerbaijanis
Bahamas: Bahamian
Bahrain: Bahraini
Bangladesh: Bangladeshi, Bangladeshis
Barbados: Barbadian
Belarus: Belarusian, Belarusians
Belgium: Belgian, Belgians
Belize: Belizean
Benin: Beninese
Bhutan: Bhutanese
Bolivia: Bolivian, Bolivians
Bosnia and Herzegovina, Bosnia: Bosnian, Bosnians
Botswana: Botswanan
Brazil: Brazilian, Brazilians
Brunei: Bruneian
Bulgaria: Bulgarian, Bulgarians
Burkina Faso: Burkinabe
Burundi: Burundian
Cambodia: Cambodian, Cambodians
Cameroon: Cameroonian
Canada: Canadian, Canadians
Cape Verde: Cape Verdean
Central African Republic:
Chile: Chilean, Chileans
China: Chinese
Colombia: Colombian, Colombians
Costa Rica: Costa Rican
Croatia: Croatian, Croatians, Croats
Cuba: Cuban, Cubans
Cyprus: Cypriot, Cypriots
Czech Republic, Czechia: Czech, Czechs
Democratic Republic of Congo, Democratic Republic of the Congo, Congo, DRC: Congolese
Denmark: Danish, Danes, Dane
Djibouti: Djiboutian
Dominican Republic: Dominican, Dominicans
East Timor, Timor-Leste: Timorese
Ecuador: Ecuadorian, Ecuadorean, Ecuadorians
Egypt: Egyptian, Egyptians
El Salvador: Salvadoran, Salvadorans
Eritrea: Eritrean, Eritreans
Estonia: Estonian, Estonians
Eswatini, Swaziland: Swazi
Ethiopia: Ethiopian, Ethiopians
Fiji: Fijian, Fijians
Finland: Finnish, Finns, Finn
France: French
Gabon: Gabonese
Gambia: Gambian
Germany: German, Germans
Ghana: Ghanaian, Ghanaians
Greece: Greek, Greeks
Greenland: Greenlandic, Greenlanders
Grenada: Grenadian
Guatemala: Guatemalan, Guatemalans
Guinea: Guinean
Guyana: Guyanese
Haiti: Haitian, Haitians
Honduras: Honduran, Hondurans
Hungary: Hungarian, Hungarians
Iceland: Icelandic, Icelanders
India: Indian, Indians
Indonesia: Indonesian, Indonesians
Iran: Iranian, Iranians
Iraq: Iraqi, Iraqis
Israel: Israeli, Israelis
Italy: Italian, Italians
Ivory Coast, Côte d'Ivoire: Ivorian
Jamaica: Jamaican, Jamaicans
Japan: Japanese
Jordan: Jordanian, Jordanians
Kazakhstan: Kazakh, Kazakhs
Kenya: Kenyan, Kenyans
Kosovo: Kosovar, Kosovars
Kuwait: Kuwaiti, Kuwaitis
Kyrgyzstan: Kyrgyz
Laos: Laotian, Lao
Latvia: Latvian, Latvians
Lebanon: Lebanese
Lesotho: Basotho
Liberia: Liberian
Libya: Libyan, Libyans
Liechtenstein:
Lithuania: Lithuanian, Lithuanians
Luxembourg: Luxembourgish
Madagascar: Malagasy
Malawi: Malawian
Malaysia: Malaysian, Malaysians
Maldives: Maldivian
Mali: Malian, Malians
Malta: Maltese
Mauritania: Mauritanian
Mauritius: Mauritian
Mexico: Mexican, Mexicans
Moldova: Moldovan, Moldovans
Monaco: Monegasque
Mongolia: Mongolian, Mongolians
Montenegro: Montenegrin
Morocco: Moroccan, Moroccans
Mozambique: Mozambican
Myanmar, Burma: Burmese
Namibia: Namibian
Nepal: Nepalese, Nepali
Netherlands, Holland: Dutch
New Zealand: New Zealander, New Zealanders, Kiwi
Nicaragua: Nicaraguan, Nicaraguans
Niger: Nigerien
Nigeria: Nigerian, Nigerians
North Korea, DPRK: North Korean, North Koreans
North Macedonia, Macedonia: Macedonian
Norway: Norwegian, Norwegians
Oman: Omani
Pakistan: Pakistani, Pakistanis
Palestine, Palestinian territories: Palestinian, Palestinians
Panama: Panamanian
Papua New Guinea:
Paraguay: Paraguayan
Peru: Peruvian, Peruvians
Philippines: Filipino, Filipina, Philippine, Filipinos
Poland: Polish, Poles
Portugal: Portuguese
Qatar: Qatari, Qataris
Romania: Romanian, Romanians
Russia, Russian Federation: Russian, Russians
Rwanda: Rwandan, Rwandans
Samoa: Samoan
San Marino:
Saudi Arabia: Saudi, Saudis, Saudi Arabian
Senegal: Senegalese
Serbia: Serbian, Serbs, Serb
Seychelles:
Sierra Leone: Sierra Leonean
Singapore: Singaporean, Singaporeans
Slovakia: Slovak, Slovaks, Slovakian
Slovenia: Slovenian, Slovene
Solomon Islands:
Somalia: Somali, Somalis
South Africa: South African, South Africans
South Korea, Korea: South Korean, Korean, South Koreans, Koreans
South Sudan: South Sudanese
Soviet Union, USSR: Soviet
Spain: Spanish, Spaniards
Sri Lanka: Sri Lankan, Sri Lankans
Sudan: Sudanese
Suriname: Surinamese
Sweden: Swedish, Swedes, Swede
Switzerland: Swiss
Syria: Syrian, Syrians
Taiwan: Taiwanese
Tajikistan: Tajik
Tanzania: Tanzanian
Thailand: Thai, Thais
Tibet: Tibetan, Tibetans
Togo: Togolese
Tonga: Tongan
Trinidad and Tobago, Trinidad: Trinidadian
Tunisia: Tunisian, Tunisians
Turkey, Türkiye: Turkish, Turks, Turk
Turkmenistan: Turkmen
Uganda: Ugandan, Ugandans
Ukraine: Ukrainian, Ukrainians
United Arab Emirates, UAE: Emirati, Emiratis
Uruguay: Uruguayan
Uzbekistan: Uzbek
Vanuatu:
Vatican, Vatican City, Holy See:
Venezuela: Venezuelan, Venezuelans
Vietnam: Vietnamese
Yemen: Yemeni, Yemenis
Yugoslavia: Yugoslav
Zambia: Zambian
Zimbabwe: Zimbabwean
Hong Kong:
Puerto Rico: Puerto Rican, Puerto Ricans
Chechnya: Chechen, Chechens
Crimea: Crimean
Catalonia: Catalan, Catalans
Kurdistan: Kurdish, Kurds
Europe: European, Europeans
Africa: African, Africans
Asia: Asian, Asians
North America: North American
South America: South American
Latin America: Latin American
Central America: Central American
Antarctica: Antarctic
Arctic:
Middle East: Middle Eastern
Scandinavia: Scandinavian
Balkans: Balkan
Baltics: Baltic
Caribbean:
`;

interface Country {
  readonly name: string;
  readonly names: readonly string[];
  readonly adjectives: readonly string[];
}

const parts = (words: string): string[] =>
  words
    .split(",")
    .map(word => word.trim())
    .filter(word => word !== "");

const countries: readonly Country[] = COUNTRIES.trim()
  .split("\n")
  .map(line => {
    const [names, adjectives] = line.split(":");
    const all = parts(names!);
    return { name: all[0]!, names: all, adjectives: parts(adjectives ?? "") };
  });

const byName = new Map(
  countries.flatMap(country => country.names.map(name => [name, country.name] as const)),
);
const byAdjective = new Map(
  countries.flatMap(country => country.adjectives.map(word => [word, country.name] as const)),
);

/** The plainest name of a country or region ("US" -> "United States"); undefined for anything else. */
export const countryNamed = (name: string): string | undefined => byName.get(name);

/** The country an adjective or a word for its people belongs to ("Russian", "Russians" -> "Russia"). */
export const countryOf = (adjective: string): string | undefined => byAdjective.get(adjective);
