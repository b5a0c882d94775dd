import type { Season, TimeOfDay, Weather } from "../brief.ts";

function toMap<T extends string>(lists: Partial<Record<T, string>>): ReadonlyMap<string, T> {
  return new Map(
    (Object.entries(lists) as [T, string][]).flatMap(([value, list]) => list.split(",").map((word) => [word, value])),
  );
}

/** Words that say it outright. */
export const timeWords = toMap<TimeOfDay>({
  dawn: "dawn,sunrise,daybreak,first light,break of day,crack of dawn,early morning,early light,first sun,cockcrow",
  morning: "morning,breakfast time,mid-morning,sunup,this morning",
  noon: "noon,midday,high noon,noonday,lunchtime,middle of the day",
  afternoon: "afternoon,daytime,daylight,broad daylight,siesta",
  golden_hour: "golden hour,golden light,evening sun,late afternoon,low sun,golden sunlight,evening light",
  sunset: "sunset,sundown,setting sun,end of the day,orange sky,red sky,crimson sky,close of day",
  dusk: "dusk,twilight,evening,nightfall,gloaming,blue hour,eventide",
  night:
    "night,midnight,tonight,moonlight,starlight,nighttime,night-time,starry,dark of night,moonlit,starlit,nocturnal,bedtime,small hours,overnight",
});

/** Things that are seen at one time of day, where the line does not say. */
export const timeHints = toMap<TimeOfDay>({
  night:
    "star,moon,neon,constellation,firework,aurora,northern lights,milky way,galaxy,campfire,bonfire,nightclub,vampire,ghost,candlelight,sleep,headlight,insomnia,astronomer,streetlight,disco,dream,firefly,streetlamp,shooting star",
  dawn: "hope,beginning,awakening,birth,future,wake,renewal,promise,dew",
  morning: "breakfast,bakery,commuter,newspaper,blue sky",
  sunset: "farewell,goodbye,ending,silhouette,retirement,homecoming,nostalgia",
  dusk: "decline,lamplight,dinner",
  noon: "drought,heat,desert sun,heatwave,mirage",
  golden_hour: "harvest,love,romance,wedding,triumph,vineyard",
});

export const seasonWords = toMap<Season>({
  spring:
    "spring,springtime,cherry tree,april,may,march of spring,easter,cherry blossom,blossom,blooming,thaw,sprout,seedling,tulip,sakura",
  summer: "summer,summertime,june,july,august,heatwave,sunbathe,sunflower,midsummer,ice cream",
  autumn:
    "autumn,autumnal,september,october,november,harvest,falling leaf,falling leaves,halloween,thanksgiving,pumpkin,fallen leaf,autumn leaf,vintage time,fall colors,fall colours,fall leaf,golden leaf",
  winter:
    "winter,wintertime,wintry,december,january,february,christmas,snow,snowfall,blizzard,frost,frosty,icy,ice,snowy,snowman,skiing,ski,snow-covered,snowcapped,sled,freeze,freezing,frozen",
});

export const weatherWords = toMap<Weather>({
  clear:
    "clear sky,cloudless,sunny,sunshine,sunlit,sun-drenched,bright sun,blue sky,fine weather,clear day,sunlight,fair weather,sun",
  cloudy: "cloud,cloudy,clouds,cumulus",
  overcast: "overcast,grey sky,gray sky,gloomy,leaden sky,dull day,dark cloud,dark clouds,grey,drab,smog,smoke",
  fog: "fog,foggy,mist,misty,haze,hazy,murk",
  rain: "rain,rainy,drizzle,downpour,rainfall,shower of rain,monsoon,raindrop,puddle,raining,rain-soaked,rainstorm,wet street,umbrella,rain shower,rain-slick",
  storm:
    "storm,stormy,thunder,thunderstorm,lightning,hurricane,typhoon,cyclone,tempest,tornado,gale,squall,thunderclap,thundercloud",
  snow: "snowfall,snowing,blizzard,snowstorm,snowflake,flurry,falling snow,whiteout,sleet",
  wind: "wind,windy,breeze,breezy,gust,windswept,windmill,wind turbine,sandstorm,sail",
});

/** What is meant where the line says that a weather is not there. */
export const weatherUndone: Record<Weather, Weather> = {
  clear: "overcast",
  cloudy: "clear",
  overcast: "clear",
  fog: "clear",
  rain: "clear",
  storm: "clear",
  snow: "clear",
  wind: "clear",
};
