import type { Passage } from '../passage';

const CAPITALS = ['capital', 'capitals', 'european capitals', 'capitals of europe', 'european', 'europe'];

export const PLACES: readonly Passage[] = [
  {
    about: CAPITALS,
    text: `Sure! Here «is a list of|are some» European capitals:

- **Vienna** (Austria)
- **Brussels** (Belgium)
- **Copenhagen** (Denmark)
- **Helsinki** (Finland)
- **Paris** (France)
- **Berlin** (Germany)
- **Athens** (Greece)
- **Rome** (Italy)
- **Lisbon** (Portugal)
- **Madrid** (Spain)
- **Stockholm** (Sweden)
- **London** (United Kingdom)

«There are more than forty in all.|There are some thirty more.» Ask me for the capital of a country and I will «name it|tell you».`,
  },
  {
    about: CAPITALS,
    text: `Europe has more than forty capitals. «In the alphabet of countries they are|Ordered by country, they are» Tirana, Andorra la Vella, Vienna, Minsk, Brussels, Sarajevo, Sofia, Zagreb, Nicosia, Prague, Copenhagen, Tallinn, Helsinki, Paris, Berlin, Athens, Budapest, Reykjavik, Dublin, Rome, Riga, Vaduz, Vilnius, Luxembourg, Valletta, Chisinau, Monaco, Podgorica, Amsterdam, Skopje, Oslo, Warsaw, Lisbon, Bucharest, Moscow, San Marino, Belgrade, Bratislava, Ljubljana, Madrid, Stockholm, Bern, Kyiv, London and Vatican City. The «largest|biggest» of them is Moscow, and the «smallest|tiniest» is Vatican City.`,
  },
  {
    about: CAPITALS,
    text: `Here are European capitals by region:

| Region | Capitals |
| :-- | --- |
| North | Copenhagen, Helsinki, Oslo, Reykjavik, Stockholm |
| West | Amsterdam, Brussels, Dublin, London, Paris |
| Middle | Berlin, Bern, Prague, Vienna, Warsaw |
| South | Athens, Lisbon, Madrid, Rome, Valletta |

This is «only a part|not all»: there are some forty-five in the whole of Europe. The «northernmost|most northern» is Reykjavik, «the highest|the one that lies highest» is Andorra la Vella, and four of them «stand|lie» on the Danube: Vienna, Bratislava, Budapest and Belgrade.`,
  },
  {
    about: ['london', 'england', 'united kingdom', 'britain', 'uk', 'thames'],
    text: `London is the capital of the United Kingdom and lies on the river Thames. Almost nine million people live there. The Romans founded the city nearly two thousand years ago, and today it is known for its museums, its theatres, its parks and «its red buses|the tower with the bell called Big Ben». The weather is mild: summers are seldom hot, winters are seldom cold, and clouds are «never far away|common all the year». For «a live report|the weather right now» a model needs a tool, because it has no view of the present.`,
  },
  {
    about: ['paris', 'france', 'french', 'eiffel', 'seine'],
    text: `Paris is the capital of France. The city lies on the river Seine and has «about|a little more than» two million inhabitants, with more than ten million in the whole region. The Eiffel Tower was built for the world's fair of 1889 and was meant to stand for only twenty years. Visitors come for the Louvre, for the «cafés|bakeries» and for walks along the river. Spring and early autumn are «pleasant|the best seasons»; in August many people of Paris «leave for|are at» the sea.`,
  },
  {
    about: ['berlin', 'germany', 'german', 'brandenburg'],
    text: `Berlin is the capital of Germany and, with more than three and a half million people, its largest city. For twenty-eight years a wall divided it; the wall «fell|opened» in November 1989, and one year later the country was one again. The Brandenburg Gate is its best-known landmark. There are «many lakes|lakes and forests» around the city, and its museums «fill|occupy» a whole island in the river Spree. Winters are cold and grey, summers «warm and long|are warm».`,
  },
  {
    about: ['rome', 'italy', 'italian', 'colosseum', 'vatican'],
    text: `Rome is the capital of Italy and one of the oldest cities of Europe; by tradition it was founded in 753 BC. The Colosseum, the Forum and the Pantheon still «stand|remain» from the time of the emperors. Inside the city lies Vatican City, the smallest state in the world. Rome has almost three million inhabitants. Summers are hot and dry, so spring and autumn are «the best seasons|better» for a visit, and the water from the small street fountains is «cold and good to drink|free and good to drink».`,
  },
  {
    about: ['madrid', 'spain', 'spanish', 'lisbon', 'portugal', 'iberia'],
    text: `Madrid is the capital of Spain and lies in the middle of the country, higher above the sea than most capitals of Europe. Its museums, above all the Prado, hold «great|famous» paintings. Lisbon is the capital of Portugal; it was built on hills where the river Tagus meets the Atlantic, and its yellow trams «climb|go up» the steep streets. Both cities have hot summers, but the ocean keeps Lisbon «milder|cooler». A fast journey between them is by air and takes «about an hour|a little more than an hour».`,
  },
  {
    about: ['vienna', 'austria', 'prague', 'budapest', 'hungary', 'czech', 'danube'],
    text: `Three capitals in the middle of Europe are often visited together. Vienna is the capital of Austria, famous for its music, its palaces and its coffee houses. Prague is the capital of the Czech Republic; its old bridge and its castle look down on the river Vltava. Budapest is the capital of Hungary and was made from two cities, Buda on the hills and Pest on the plain, with the Danube between them. A train takes you from one to the next in «a few hours|less than a day».`,
  },
  {
    about: ['travel', 'trip', 'visit', 'holiday', 'city', 'cities', 'vacation', 'tourist', 'train'],
    text: `For a first trip through Europe, choose a few cities and take the train. A «pleasant|good» route is London, Paris, Brussels and Amsterdam, since each ride takes only one to three hours. Another goes from Berlin by way of Prague to Vienna. Plan two or three days for each city, «book|buy» long rides early, and leave an afternoon free with no plan at all. I am a simulated model and know neither prices nor timetables, so «check|look up» both before you go.`,
  },
];
