import type { Topic } from "./topic.ts";

/** Days in people's lives. */
export const lives: Topic[] = [
  {
    form: "event",
    names: ["road trip", "camping trip", "family trip", "vacation", "holiday trip", "backpacking"],
    title: "On the road",
    music: { genre: "acoustic", mood: "happy" },
    cards: `
1 wide | A car on an empty road towards the mountains, early morning | Out of town. | You have to leave before the city is awake. Then it lets you go. |
2 detail | A map with a pencil line on a dashboard, sun through the window | A line on a map. | There is a plan. It is a line in pencil, which says something. |
3 people | Friends who sing in a car with open windows | Everybody knows the words. | In every car there is somebody who sings, and somebody who minds. |
4 wide | A car with steam from its hood beside a field, two people look at it | And then, this. | And then it makes a noise that it has never made before. |
5 people | A farmer with a tool box and strangers who laugh beside a car | A stranger helps. | A stranger with a toolbox comes by, and knows what it is. |
6 wide | A wide view over a valley at sunset, four people on a rock | It was not on the map. | The place was not on the map. It never is. |
7 people | Friends around a camp fire under the stars | Somebody packed a guitar. | Somebody packed a guitar, and nobody packed matches. |
8 wide | A road that disappears behind a hill in the morning light | Go on. | What you will tell later is everything that went wrong. |`,
  },
  {
    form: "life",
    names: ["lighthouse keeper", "keeper of a lighthouse"],
    title: "A day in the life of a lighthouse keeper",
    music: { genre: "ambient", mood: "calm" },
    cards: `
1 wide | A white lighthouse on a rocky coast before sunrise, its lamp still turning | The last hour of night. | Four in the morning, and the lamp has an hour to go. |
2 medium | A winding staircase inside a stone tower, a lantern on the wall | One hundred and twelve steps. | There are a hundred and twelve steps to the top, and the keeper has counted them often. | With oil in one hand they feel like two hundred.
3 detail | The great glass lens of a lighthouse lamp in the morning light | The glass comes first. | At dawn the lamp goes out, and the lens is cleaned, pane by pane. | A single fingerprint can be seen for miles, they say.
4 people | A keeper in a blue sweater writes in a logbook at a small table by a window | Wind, weather, ships. | Then the log: wind from the west, two ships, nothing else. |
5 wide | Seagulls over a rocky island, a small boat at the pier | The boat comes on Tuesdays. | Bread, newspapers and letters come by boat, if the sea allows it. |
6 wide | Dark storm clouds and high waves against a lighthouse | Then it turns. | In the afternoon the wind turns, and the sea begins to climb the rocks. |
7 detail | A hand that lights a lamp in the dusk | Now it counts. | At dusk the lamp has to burn. There is no excuse for that. |
8 wide | The beam of a lighthouse over a stormy sea at night, a distant ship with lights | Somebody sees it. | Out there somebody sees it, and changes course, and never knows who it was. |`,
  },
  {
    form: "life",
    names: ["baker"],
    title: "A day in the life of a baker",
    music: { genre: "acoustic", mood: "happy" },
    cards: `
1 wide | A dark village street at night, one bakery window lit | Three in the morning. | At three in the morning there is one light on in the street. |
2 detail | Flour on a wooden table, a bowl of dough in lamplight | Flour on everything. | First the dough from last night gets a poke. It has grown, and it is ready. |
3 people | A baker with white sleeves shapes loaves at a long table | Four hundred rolls. | Then four hundred rolls, each turned twice in the hand. | The hands know the weight to the gram.
4 medium | Loaves on a wooden peel before a glowing oven | Into the heat. | The oven door stands open for seconds, and the room is warm for hours. |
5 detail | Golden bread on shelves, steam in the first light | It sings. | Take it out, and listen: good bread crackles while it cools. |
6 people | A line of people before a small bakery in the early sun | Six o'clock. | At six the door opens, and everybody wants the same thing. |
7 people | An old woman with a basket of bread talks with the baker at the counter | More than bread. | Some come for rolls, and some to hear a good morning. |
8 wide | A quiet street at noon, a baker on a bench in the sun | Good night, at noon. | By noon the shelves are empty, and somebody goes to bed. |`,
  },
  {
    form: "life",
    names: ["farmer", "farming family"],
    title: "A day on the farm",
    music: { genre: "acoustic", mood: "calm" },
    cards: `
1 wide | A red farmhouse and fields in the mist before sunrise | The rooster is late. | On a farm the day begins before the rooster. |
2 people | A farmer with a lantern walks to the barn in blue morning light | They do not wait. | The cows are first. They do not know what a Sunday is. |
3 detail | Fresh milk in a steel bucket, straw around it | Still warm. | The milk is still warm when the sun comes up. |
4 wide | A green tractor on a brown field, gulls behind it | Straight lines. | Then out on the field, up and down, until the lines are straight. |
5 detail | Young green plants in rows in dark soil | Fingers in the soil. | You can read about soil, or you can put your fingers in it. |
6 wide | Dark clouds over golden wheat fields | One eye on the sky. | One eye is always on the sky. An hour of hail can cost a year. |
7 people | A family at a wooden table under a tree at noon, bread and apples | Everybody eats together. | At noon everybody sits at one table, and talks about the weather. |
8 wide | A farm at sunset, long shadows on the fields | Tomorrow, again. | And when it is dark, it has all grown by a little. |`,
  },
  {
    form: "life",
    names: ["nurse", "doctor"],
    title: "A shift on the ward",
    music: { genre: "acoustic", mood: "inspiring" },
    cards: `
1 wide | A hospital with lit windows in the early morning, an empty street | Shift change. | At six in the morning one team goes home, and another one takes over. |
2 detail | A stethoscope and a notebook on a table, a cup of coffee beside | Names before numbers. | Ten minutes for the handover: twelve patients, twelve stories. |
3 people | A nurse smiles at an old man in a bed by a sunny window | Good morning first. | The first medicine of the day is a good morning. |
4 detail | A hand that holds another hand on a white blanket | A minute that is not planned. | Some things are on no list: a hand, for a minute, until the fear passes. |
5 wide | A long bright corridor with people in white coats | Then it gets loud. | And then an alarm goes off, and everybody runs in the same direction. |
6 people | Doctors and nurses around a bed in a bright room | Nobody says much. | Nobody says much now, and everybody knows what to do. |
7 medium | Two nurses laugh over coffee in a small kitchen | Lunch, at four. | Lunch is at four o'clock, and there has to be a joke in it. |
8 people | A nurse in a coat walks home through a park in the evening light | Good night. | On the way home there is one face that stays. It went home today, too. |`,
  },
  {
    form: "life",
    names: ["firefighter", "fireman"],
    title: "A day at the fire station",
    music: { genre: "rock", mood: "tense" },
    cards: `
1 wide | A fire station with red engines at sunrise | Coffee, and waiting. | A day at the station begins with coffee, and with waiting. |
2 detail | Helmets and boots in a row on a wall | Boots stay in the trousers. | Everything has its place, so that nobody has to look for it. |
3 people | Firefighters who check hoses beside a red truck | Check it again. | Hoses, masks, ladders: everything is checked, though it was checked yesterday. |
4 medium | A long wooden table with plates, people laughing | Somebody always cooks. | Somebody cooks, and it is hardly ever eaten warm. |
5 detail | A red alarm light on a wall | Then this. | Then the bell. From here on they have ninety seconds. |
6 wide | A red fire engine races through city streets at dusk | Everybody makes way. | The street makes way, and nobody in the truck says a word. |
7 wide | A burning house at night, firefighters with water hoses | They walk in. | Everybody else runs out of such a house. They walk in. |
8 people | A firefighter with a sooty face holds a cat, dawn behind | Everybody is out. | By dawn it is out, and everybody is out. Even the cat. |`,
  },
  {
    form: "life",
    names: ["astronaut", "cosmonaut"],
    title: "A day in orbit",
    music: { genre: "ambient", mood: "inspiring" },
    cards: `
1 wide | A space station above the blue earth at sunrise | Sixteen mornings. | Up here the sun rises sixteen times a day. An alarm clock decides which one counts. |
2 people | An astronaut in a sleeping bag on the wall of a space station | Which way is up? | You sleep on the wall, because there is no floor. |
3 detail | Drops of water that float in the air of a cabin | Nothing stays put. | A drop of water is a ball, and a crumb is a danger. |
4 medium | An astronaut on an exercise bike in a narrow module | Two hours, every day. | Two hours of sport a day, or the bones forget what they are for. |
5 detail | Small green plants under violet light in a glass box | Salad, of all things. | The science of the day is a salad. It does not know where to grow, either. |
6 wide | An astronaut in a white suit outside a space station, the earth below | A step outside. | Sometimes somebody has to go out. There is a whole planet under your boots. |
7 people | An astronaut at a round window looks at the earth | Everybody you know. | In the evening everybody hangs at the window. Everybody you have ever met is down there. |
8 wide | City lights on the night side of the earth | Good night, down there. | Good night, says the radio, and somewhere below it is morning. |`,
  },
  {
    form: "life",
    names: ["teacher", "primary school teacher"],
    title: "A day in the classroom",
    music: { genre: "acoustic", mood: "playful" },
    cards: `
1 wide | A school building in the morning sun, children with backpacks | Ten to eight. | At ten to eight it is still quiet in there. |
2 detail | Chalk, books and an apple on a wooden desk | One plan, many versions. | There is a plan for today. There always is. |
3 people | A teacher at a blackboard before a class of children | Good morning, everybody. | Twenty-six children, and at least one who has lost a tooth. |
4 detail | A child's hand that writes letters in an exercise book | Slowly, a letter. | For weeks a line is just a line. And then, one morning, there is a letter. |
5 wide | Children who run on a school yard under trees | Ten minutes of freedom. | Break is ten minutes long, and everything that matters happens in it. |
6 people | A teacher kneels beside a sad boy in a corridor | That was not in the plan. | Sometimes the lesson has to wait, because somebody is crying. |
7 detail | A jar of pencils and colourful drawings on a wall | All of it counts. | Most of what they learn here is on no test. |
8 people | A teacher corrects papers at a desk by a lamp in the evening | And one that is right. | In the evening there are twenty-six papers. On one of them everything is right, for the first time. |`,
  },
  {
    form: "life",
    names: ["fisherman", "fisher"],
    title: "A day at sea",
    music: { genre: "ambient", mood: "calm" },
    cards: `
1 wide | A small harbour with fishing boats before dawn, lamps on the pier | It smells of diesel. | At four in the morning the harbour smells of diesel and coffee. |
2 people | A fisherman in a yellow coat unties a rope | Out, while it is dark. | Whoever wants fish has to be out while they still sleep. |
3 wide | A small boat on a wide grey sea at dawn | Nothing but water. | After an hour there is no land any more, and no phone. |
4 detail | Hands that mend a green net | A net is never done. | Between two hauls you mend the net. It is never done. |
5 medium | Silver fish in a net over the side of a boat, seagulls around | Now, quickly. | Then the net comes up, and everybody sees at once what the day is worth. |
6 wide | High waves and rain around a small boat | The sea decides. | On some days the sea says no, and you do not argue with it. |
7 people | A fisherman sells fish from crates at a harbour, people around | Gone by nine. | At nine it is all sold. By noon it is on somebody's plate. |
8 wide | Boats in a harbour at sunset, calm water | It is quiet again. | In the evening everybody looks at the sky, and knows about tomorrow. |`,
  },
  {
    form: "life",
    names: ["chef", "cook"],
    title: "A day in the kitchen",
    music: { genre: "jazz", mood: "playful" },
    cards: `
1 people | A chef looks at tomatoes on a market stall in the early morning | It starts at the market. | The menu is written here, at seven in the morning, by whatever smells best. |
2 detail | A knife and chopped onions on a wooden board | Onions first. | Then onions. Always onions. Nobody cries any more. |
3 medium | Copper pots that steam on a large stove | Eight hours for a spoonful. | The stock has been on since yesterday. It will be a spoonful on a plate. |
4 people | Cooks at work side by side in a narrow kitchen | Yes, chef. | Behind you, hot, yes: a kitchen speaks in three words. |
5 wide | A restaurant full of people in the evening, candles on the tables | Sixty at once. | At eight everybody comes at once, and everybody is hungry. |
6 detail | A flame high over a pan | And then it burns. | Something always burns. What counts is that nobody out there can tell. |
7 detail | A plate with a fish, lemon and green herbs, in lamplight | Thirty seconds to look good. | The plate is wiped once more, and then it has to go. |
8 people | A tired chef eats a sandwich on the back steps at night | Bread and cheese. | At midnight the chef eats, too. Bread and cheese, standing up. |`,
  },
];
