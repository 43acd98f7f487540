import type { Passage } from '../passage';

export const WEATHER: readonly Passage[] = [
  {
    about: ['weather', 'forecast', 'rain', 'sunny', 'what is the weather', 'raining', 'umbrella', 'degrees'],
    text: `I cannot see the weather. A language model has no window and no «sensors|live data», so anything it says about the weather of today is a guess. The right way is a tool: define a function such as \`get_weather\` with a \`location\`, let the model call it, and answer the call with «real numbers|a real report». What I can say is general: in much of Europe the summers are warm, the winters are cool and «wet|grey», and it is «wise|a good idea» to carry an umbrella in spring and autumn.`,
  },
  {
    about: [
      'weather',
      'climate',
      'season',
      'seasons',
      'summer',
      'winter',
      'spring',
      'autumn',
      'cold',
      'warm',
      'hot',
      'snow',
    ],
    text: `Weather is what the air does today; climate is what it does over many years. Europe has several climates. Along the Atlantic coast it is mild and often cloudy, with rain in «every season|all seasons». Around the Mediterranean the summers are hot and dry and the winters «mild|gentle». In the east the distance from the sea makes the summers warmer and the winters much colder, and in the north the snow «stays|lies» for months. For the weather of a certain day you need a «forecast|weather service», and a model can get one only «through a tool|with the help of a tool».`,
  },
  {
    about: ['forecast', 'predict weather', 'meteorology', 'storm', 'wind', 'clouds', 'thermometer'],
    text: `A weather forecast is made by computers that cut the air into small boxes and work out how heat, moisture and wind move between them. They begin with measurements from stations, ships, balloons and satellites. Because small errors grow, a forecast is good for a few days and «vague|uncertain» after ten. Services run the same forecast many times with slightly different beginnings; where the runs agree, they are «sure|confident», and where they differ, they give a chance of rain instead of a promise. That is «much like|not unlike» sampling from a language model.`,
  },
];
