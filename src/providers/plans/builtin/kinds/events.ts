export interface Happening {
  names: readonly string[];
  place: string;
  detail: string;
  crowd: string;
  peak: string;
  /** A sentence each: before, the moment, and after. */
  before: string;
  moment: string;
  after: string;
}

export const happenings: Happening[] = [
  [
    "wedding, wedding day, marriage",
    "a garden with white chairs under old trees",
    "two rings on a white ribbon",
    "guests with glasses under strings of lights",
    "a couple who kiss under falling petals",
    "Somebody irons a shirt for the third time. Somebody cannot find the rings.",
    "Two people say one word, and everybody looks for a handkerchief.",
    "In ten years nobody will remember the menu. Everybody will remember the dance.",
  ],
  [
    "birthday, birthday party, anniversary, surprise party",
    "a living room with balloons and paper garlands",
    "a cake with burning candles",
    "friends and family around a table who sing",
    "a face lit by candles, eyes shut",
    "The cake is a little crooked, and nobody minds.",
    "One breath, one wish, and it stays a secret.",
    "One year more. And look who came.",
  ],
  [
    "festival, music festival, concert, gig, rave, party",
    "a stage in a meadow under a wide evening sky",
    "fingers on the strings of a guitar",
    "a crowd with raised hands in coloured light",
    "fireworks and beams of light over a stage",
    "In the afternoon it is only a field with too many cables.",
    "And then thousands of people know the same line.",
    "The next morning the grass is flat, and the ears still ring.",
  ],
  [
    "marathon, race, run, triathlon, tournament, match, football match, game day, championship, final, olympics",
    "a city street with barriers in the cold morning",
    "a shoelace that is tied twice",
    "people who cheer along a street with flags",
    "a runner with raised arms at a finish line",
    "Everybody has trained for a year. Now everybody is at the toilet.",
    "The last metres are longer than all the others together.",
    "Who won is in the newspaper. What it was like is not.",
  ],
  [
    "conference, summit, meetup, hackathon, trade fair, expo, workshop day, congress",
    "a bright hall with rows of empty chairs",
    "a name badge and a cup of coffee",
    "people who talk in small groups in a sunny foyer",
    "a speaker on a stage before a full hall",
    "At eight the microphone does not work. At nine it always does.",
    "The best part is never on the programme. It happens at the coffee.",
    "You go home with forty new names, and two that matter.",
  ],
  [
    "graduation, graduation day, prom",
    "an old university in the sun, rows of chairs on the lawn",
    "a square black hat with a golden tassel",
    "proud families with flowers",
    "hats in the air before a blue sky",
    "Four years, and the gown does not fit.",
    "They call your name, and for five seconds it is very quiet.",
    "Tomorrow nobody will tell you what to read.",
  ],
  [
    "new year, new year's eve, christmas, holiday, holidays, halloween, carnival",
    "a snowy street with lights in the windows",
    "a candle and a branch of fir on a table",
    "a family around a long table with food",
    "fireworks over roofs at midnight",
    "All day the kitchen is off limits.",
    "For one evening everybody is in the same room.",
    "It goes by so fast, and then you find glitter until March.",
  ],
  [
    "opening, grand opening, launch party, premiere, ceremony, gala, exhibition",
    "a shop front behind a red ribbon in the morning",
    "scissors on a velvet cushion",
    "guests with glasses before a bright window",
    "a ribbon that falls, people who clap",
    "The paint is dry since yesterday evening.",
    "Snip. It took three years and one second.",
    "And then the first customer comes in, and asks for something you do not have.",
  ],
  [
    "parade, street fair, market, christmas market, farmers market",
    "a main street with flags in the sun",
    "the brass of a trumpet, close",
    "families with children on their shoulders",
    "dancers in bright colours between houses",
    "You can hear it long before you see it.",
    "It comes around the corner, and everybody gets taller.",
    "In the evening a man with a broom has the street to himself.",
  ],
  [
    "ramadan, eid, diwali, hanukkah, thanksgiving, easter, passover, lunar new year",
    "a living room with lamps and a long table",
    "steam over a bowl of food, close",
    "a family around a long table with many bowls",
    "lamps and candles along a window at night",
    "Since noon there has been a smell in the house that makes waiting hard.",
    "And then everybody reaches out at once.",
    "What is left over will taste even better tomorrow.",
  ],
].map(([names = "", place = "", detail = "", crowd = "", peak = "", before = "", moment = "", after = ""]) => ({
  names: names.split(", "),
  place,
  detail,
  crowd,
  peak,
  before,
  moment,
  after,
}));

/** Slots: those of a happening, and of its subject. */
export const eventCards = `
1a wide | {Place}, early, nobody there yet | Not yet. | In a few hours this place will be full. |
1b wide | {Place}, calm light | The morning of it. | Every such day begins with an empty place, and with somebody who is much too early. |
2 detail | {Detail} | The last details. | {before} |
3 people | People who carry boxes and flowers | Many hands. | Nobody did this alone. There are people here who have not sat down since yesterday. |
4* people | {Crowd} | Here they come. | Then they come, first a few, and then all of them. |
5a medium | Friends who fall into each other's arms | Look who is here. | Some have come a long way, and some have not seen each other for years. |
5b people | An old woman and a child who laugh together | Young and old. | The oldest is ninety-one, and the youngest sleeps through all of it. |
6* wide | {Peak} | Now. | {moment} |
7 people | People who still dance under lamps, late evening | Nobody goes home. | It was meant to end an hour ago. |
8 wide | {Place-} late at night, empty, a few lights | Remember this. | {after} |`;
