export interface Scenery {
  names: readonly string[];
  view: string;
  detail: string;
  life: string;
  turn: string;
  /** A sentence each, for the four. */
  first: string;
  close: string;
  alive: string;
  change: string;
  end: string;
}

export const sceneries: Scenery[] = [
  [
    "ocean, sea, coast, waves, beach",
    "a wide blue sea under a clear sky",
    "foam that runs over wet sand",
    "a school of silver fish in blue water",
    "high grey waves in a storm",
    "Seen from far away, this is a planet of water.",
    "It has drawn this line anew, twice a day, for four billion years.",
    "Most of what lives on earth lives in here, and most of it has no name yet.",
    "It can be gentle for weeks, and then, in an hour, it is not.",
    "We came out of it once. Perhaps that is why we stop and look.",
  ],
  [
    "mountain, mountains, alps, himalayas, mountain range, mount everest, rockies, andes",
    "a range of snowy peaks above the clouds at sunrise",
    "small blue flowers between grey rocks",
    "an ibex on a narrow ledge",
    "clouds that race around a dark summit",
    "They were once the floor of a sea.",
    "Up here a flower has eight weeks to do everything.",
    "Some live where we can hardly breathe, and seem to like it.",
    "The weather comes without knocking, and from every side.",
    "They rise by a finger's breadth each year, and the rain takes it off again.",
  ],
  [
    "forest, woods, rainforest, amazon, amazon rainforest, jungle, autumn forest, enchanted forest",
    "a deep forest with rays of sun between old trees",
    "moss and small mushrooms on a fallen trunk",
    "a deer between ferns in the morning mist",
    "wind and rain in tall trees",
    "From outside it looks as if it stood still.",
    "A spoonful of this soil holds more life than there are people.",
    "Somebody has seen you long before you see them.",
    "When a tree falls, there is light, and a hundred others begin to race.",
    "A forest is never finished. It has time, if we let it.",
  ],
  [
    "desert, sahara, dunes",
    "endless golden dunes under a blue sky",
    "ripples in the sand with the track of a beetle",
    "camels in a row on the crest of a dune",
    "a wall of sand that comes closer",
    "It is not empty. It only keeps quiet by day.",
    "Whoever lives here drinks the dew off their own back.",
    "The camels know the way, and do not say.",
    "Then the wind comes, and moves a mountain to another place.",
    "At night there is more sky here than anywhere else.",
  ],
  [
    "river, waterfall, stream, niagara falls, lake",
    "a river that winds through a green valley",
    "clear water over round stones",
    "a kingfisher on a branch above the water",
    "a waterfall with mist and a rainbow",
    "It begins under a stone, and you could stop it with your hand.",
    "Every stone here was once a corner.",
    "Everything that is thirsty comes by in the course of a day.",
    "Then the ground ends, and it does not hesitate.",
    "It always looks the same, and it is never the same water.",
  ],
  [
    "northern lights, aurora, aurora borealis, night sky, stars, milky way, stargazing",
    "green lights over a snowy landscape under the stars",
    "stars mirrored in a still black lake",
    "a reindeer in the snow under a green sky",
    "violet and red curtains of light across the sky",
    "On the coldest nights there is the most to see.",
    "What you see there left on its way before there were people.",
    "For those who live here it was foxes, once, that ran across the sky.",
    "It lasts for minutes, and you forget that your feet are cold.",
    "And then it is dark again, and everybody whispers.",
  ],
  [
    "sunrise, sunset, dawn, dusk, golden hour, beautiful sunrise, beautiful sunset",
    "an orange sun at the horizon over calm water",
    "dew drops on grass against the light",
    "birds that rise from a lake into the red sky",
    "clouds that burn in pink and gold",
    "It happens every day, and we mostly look at something else.",
    "For a moment every drop has a sun of its own.",
    "The birds have known about it for an hour.",
    "The best of it lasts four minutes.",
    "Somewhere it is always happening.",
  ],
  [
    "spring, cherry blossom, flower, flowers, garden, meadow",
    "an orchard in white bloom under a bright sky",
    "a bud that opens, close, with a drop of dew",
    "a bee on a pink flower",
    "a warm rain over fresh green fields",
    "One morning in March somebody leaves a window open.",
    "It takes all winter to fold a leaf that small.",
    "The first to come has the longest way home.",
    "After the first warm rain you can nearly hear it grow.",
    "It does it every year, and every year we are surprised.",
  ],
  [
    "summer, summer day",
    "golden fields with poppies under a white sun",
    "a grasshopper on a blade of grass",
    "children who jump off a pier into a lake",
    "dark clouds with lightning over a wheat field",
    "In July the day has more hours than you need.",
    "At noon only the grasshoppers work.",
    "There is water somewhere, and everybody has found it.",
    "In the evening it has to come down, all at once.",
    "You notice too late which evening was the last one.",
  ],
  [
    "autumn, fall, autumn leaves",
    "hills with red and golden trees in the fog",
    "a red leaf on dark water",
    "a squirrel with a nut on a stump",
    "leaves that whirl in the wind over a park",
    "It begins with one leaf that cannot wait.",
    "The red was in there all along. Only the green has gone.",
    "Everybody who will be hungry is busy now.",
    "Then one night of wind, and you can see through the trees.",
    "It is a way of leaving that looks like a celebration.",
  ],
  [
    "winter, snow, snowfall, christmas landscape",
    "a white valley with snowy firs in blue light",
    "ice crystals on a window, close",
    "a robin on a snowy branch",
    "thick snow that falls past a street lamp",
    "You can hear that it has snowed, before you look.",
    "Each of them is different. Somebody has looked at thousands.",
    "Whoever stays has to be small, or clever, or round.",
    "By evening the world has no edges any more.",
    "And under it everything waits, and is in no hurry.",
  ],
  [
    "storm, thunderstorm, lightning, hurricane",
    "a dark blue wall of clouds over a plain",
    "the first heavy drops on a dusty road",
    "birds that fly low over a field",
    "lightning over a hill at night",
    "An hour before, it is as quiet as in a church.",
    "Then it smells of stone and iron.",
    "The birds are the first to know, and the first to leave.",
    "Five times hotter than the sun, for less time than a blink.",
    "And afterwards the air is new.",
  ],
  [
    "coral reef, reef, great barrier reef, underwater world, deep sea",
    "a colourful reef in clear turquoise water",
    "an orange fish between the arms of an anemone",
    "a sea turtle that glides over coral",
    "a pale reef in cold blue light",
    "The largest thing that animals have ever built can be seen from space.",
    "Each branch is a city, and everybody in it knows where they live.",
    "It covers hardly any of the sea, and a quarter of all fish need it.",
    "Two degrees too warm, and it turns white.",
    "It has come back before. It needs a little time, and a little less heat.",
  ],
  [
    "moon, full moon, planet, planets, solar system, mars, universe, galaxy, space, saturn",
    "the planets in a line before the glowing sun",
    "craters on a grey moon in hard light",
    "a small probe with golden foil in deep space",
    "the rings of a giant planet, close",
    "There is a great deal of nothing out there, and a few places in it.",
    "Every scar is still there. Nobody has ever swept.",
    "The farthest thing that people have built is still calling home.",
    "And then there is something so beautiful that it looks made up.",
    "Of all of these places, we know one where it rains on gardens.",
  ],
].map(
  ([
    names = "",
    view = "",
    detail = "",
    life = "",
    turn = "",
    first = "",
    close = "",
    alive = "",
    change = "",
    end = "",
  ]) => ({
    names: names.split(", "),
    view,
    detail,
    life,
    turn,
    first,
    close,
    alive,
    change,
    end,
  }),
);

/** Who comes by, what is quiet there, and how its day ends: on land, and where that is otherwise. */
export function surroundingsOf({ names }: Scenery): Record<"visitor" | "company" | "stillness" | "evening", string> {
  const onLand = {
    visitor: "A hiker on a path who stops and looks",
    company: "Two friends by a small fire at dusk",
    stillness: "The sun goes down in the distance, everything is still",
    evening: "The last light of the day, a first star in the sky",
  };
  if (names.includes("coral reef")) {
    const visitor = "A diver with a lamp in deep blue water";
    return {
      ...onLand,
      visitor,
      company: "Two friends on a small boat at dusk",
      stillness: "Rays of light on white sand under water",
    };
  }
  if (names.includes("planet")) {
    const visitor = "An astronomer at a telescope on a hill at night";
    return {
      ...onLand,
      visitor,
      company: "Two friends in the grass under the stars",
      stillness: "A telescope on a roof, nothing moves",
    };
  }
  if (names.includes("aurora")) {
    return {
      ...onLand,
      stillness: "Snow on dark branches, nothing moves",
      evening: "A dark clear sky over a white land",
    };
  }
  if (names.includes("dawn")) return { ...onLand, stillness: "An empty bench on a hill, nothing moves" };
  return onLand;
}

/** Slots: those of a scenery and its surroundings. */
export const natureCards = `
1a wide | {View-}, early light | Before anybody is up. | {first} |
1b aerial | {View-}, seen from high above | From up here. | {first} |
2* detail | {Detail} | Come closer. | {close} |
3a medium | {Life} | Somebody lives here. | {alive} |
4 people | {Visitor} | Stand still for once. | Most people hurry by. Now and then somebody stops. |
5* wide | {Turn} | Then it changes. | {change} |
6 medium | {Stillness} | And now, the quiet. | It takes a while until you hear what is not there: no engine, no voice, nobody who wants something. |
7 people | {Company} | Nobody says a word. | There are evenings when nobody has to say anything. |
8 wide | {Evening} | It goes on. | {end} |`;
