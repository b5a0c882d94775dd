/** Where somebody works, with what, for whom. Each phrase stands within a sentence. */
export interface Job {
  names: readonly string[];
  place: string;
  /** A thing of their trade. */
  tool: string;
  /** What the hands do: `planes a long board until it is smooth`. */
  act: string;
  /** `the people who bring chairs to be mended` */
  others: string;
  /** What can go wrong, as a sentence. */
  trouble: string;
}

export const jobs: Job[] = [
  [
    "carpenter, cabinetmaker, woodworker",
    "a workshop full of shavings",
    "a plane on a long oak board",
    "planes a board until light runs along it",
    "the people who bring their grandmother's chair",
    "Measure once too little, and a day of work is firewood.",
  ],
  [
    "painter, artist",
    "a studio under a roof with a tall north window",
    "brushes in a jar and a canvas",
    "looks for a long time, and then paints for a minute",
    "friends who stand before a picture and say nothing",
    "On some days everything that was good yesterday has to be scraped off.",
  ],
  [
    "musician, pianist, violinist, guitarist, singer",
    "a small room with a piano by the window",
    "a violin in an open case",
    "plays four bars, stops, and plays them again",
    "the people in the first row, before the lights go down",
    "There is always one passage that the fingers do not believe in.",
  ],
  [
    "pilot, airline pilot",
    "an airfield at the first light",
    "a row of dials in a cockpit",
    "walks once around the plane and touches the wing",
    "two hundred people who only want to get home",
    "Then there is fog over the runway, and the fuel decides for how long.",
  ],
  [
    "programmer, software engineer, software developer, developer, coder",
    "a desk with two screens in a quiet office",
    "a keyboard and a cold cup of coffee",
    "reads more than is written, and deletes more than both",
    "a colleague who looks over, and sees it at once",
    "It worked yesterday, and nobody has changed anything.",
  ],
  [
    "police officer, policeman, detective",
    "a police car on a quiet street",
    "a radio and a notebook",
    "asks the same question three times, in a friendly way",
    "an old man who has lost his way home",
    "A call can be nothing, or it can be the one that stays with you.",
  ],
  [
    "postman, mail carrier, postwoman",
    "a post office with sorted letters before sunrise",
    "a yellow bicycle with a bag of letters",
    "knows every gate, and every dog behind it",
    "a woman who has waited for this letter for weeks",
    "Rain does not count as a reason.",
  ],
  [
    "gardener, florist",
    "a garden with old apple trees in the dew",
    "a pair of shears and a straw hat",
    "cuts away what is alive, so that more can live",
    "neighbours who ask over the fence what it is called",
    "One frost in May, and the year has to begin again.",
  ],
  [
    "barista",
    "a small café with steamed windows",
    "a coffee machine of steel and copper",
    "pours milk into a cup until a leaf appears",
    "the man who never says more than: the same",
    "At half past eight the line reaches the door, and the milk runs out.",
  ],
  [
    "scientist, researcher, biologist, chemist",
    "a laboratory with glass and blue light",
    "a microscope and a row of small bottles",
    "writes down what happened, and not what should have",
    "students who ask what nobody has asked yet",
    "Nine experiments out of ten say no.",
  ],
  [
    "dancer, ballerina, ballet dancer",
    "a hall with mirrors and a wooden floor",
    "a pair of worn ballet shoes",
    "does the same step until it looks like none",
    "the others, who breathe in at the same moment",
    "The audience sees a jump. The knee feels the landing.",
  ],
  [
    "runner, marathon runner, athlete",
    "an empty road at dawn",
    "a pair of running shoes on a doorstep",
    "runs the last hill again, though nobody would know",
    "a friend who shouts the time at the corner",
    "At kilometre thirty-five the legs ask why.",
  ],
  [
    "truck driver, trucker",
    "a truck on a highway under a red sky",
    "a map and a thermos on the dashboard",
    "counts bridges, and changes the station at each border",
    "the waitress who knows the order by heart",
    "Then snow, and three hours in which nothing moves.",
  ],
  [
    "tailor, shoemaker, cobbler, seamstress",
    "a narrow shop with a lamp in the window",
    "scissors, chalk and a roll of blue cloth",
    "sews a seam that nobody will ever see",
    "a bride who stands very still",
    "Cloth forgives one cut. Not two.",
  ],
  [
    "librarian",
    "a library with tall shelves and green lamps",
    "a cart full of books",
    "finds a book by half a title and the colour of its cover",
    "a boy who has read everything about sharks",
    "What is put back in the wrong place is gone for years.",
  ],
  [
    "photographer",
    "a city square in the first light",
    "a camera and three lenses on a table",
    "waits for an hour, and presses once",
    "strangers who forget for a moment that they are watched",
    "The best picture of the day happened while the lens was changed.",
  ],
  [
    "beekeeper",
    "a row of beehives at the edge of a meadow",
    "a smoker and a white veil",
    "moves slowly, because bees dislike hurry",
    "children who hold out a finger for a drop of honey",
    "One cold spring, and a hive falls silent.",
  ],
  [
    "shepherd",
    "a flock of sheep on a green hill in the mist",
    "a staff and a dog that never looks away",
    "whistles twice, and two hundred sheep turn around",
    "hikers who ask the way, and stay for an hour",
    "At night somebody has to listen, because the wolf is back.",
  ],
  [
    "blacksmith",
    "a dark forge with a bright fire",
    "a hammer, an anvil and a bar that glows",
    "hits it while it is yellow, and never when it is red",
    "a farmer who needs the gate by Sunday",
    "Iron gives you ten seconds. Then it goes back into the fire.",
  ],
  [
    "vet, veterinarian",
    "a practice in a small town, muddy boots at the door",
    "a stethoscope and a very quiet cat",
    "looks at a patient who cannot say where it hurts",
    "a girl who holds her dog's paw the whole time",
    "Then the phone, at two in the morning: a cow, an hour away.",
  ],
  [
    "student, university student",
    "a small room with books on the floor",
    "a laptop, notes and cold tea",
    "reads the same page for the third time",
    "the friends who know just as little, and say so",
    "The exam is on Monday. It was on Monday all along.",
  ],
  [
    "waiter, waitress, bartender",
    "a restaurant before it opens, chairs on the tables",
    "a tray with twelve glasses",
    "remembers who had the fish",
    "the couple who came here on their first evening",
    "Then table nine wants to pay, table four wants to order, and the lights go out.",
  ],
  [
    "builder, construction worker, bricklayer, architect",
    "a building site with a crane in the morning sun",
    "a level on a row of bricks",
    "lays a brick, taps it, and lays the next",
    "a family who come on Sundays to look at their house",
    "Rain for a week, and the concrete does not care about the plan.",
  ],
  [
    "journalist, writer, author, novelist, poet",
    "a desk by a window over the street",
    "a notebook with one good sentence in it",
    "writes for an hour, and keeps a line",
    "a stranger who tells everything, because somebody listens",
    "The blank page is as large on the thousandth day as on the first.",
  ],
].map(([names = "", place = "", tool = "", act = "", others = "", trouble = ""]) => ({
  names: names.split(", "),
  place,
  tool,
  act,
  others,
  trouble,
}));

/** A day of somebody whose trade is known. Slots: those of a job, and of its subject. */
export const jobCards = `
1a wide | {Place} before sunrise, one light on | Early, as always. | The day of {one} begins in {place}, when most people are still asleep. |
1b wide | {Place}, long shadows, early morning | It is quiet, still. | This is where the day begins for {one}: {place}. | There is no better hour than the first.
2a detail | {Tool}, close, in soft morning light | Everything in its place. | Before anything else, a look: {tool}. Everything is where it should be. |
2b detail | {Tool} on a table in warm light | Good tools are half of it. | You can tell {one} by the tools: {tool}. |
3*a people | {One} at work, calm daylight | Then, to work. | And then it is all work: the {short} {act}. |
3*b people | The hands of {one} at work, close, warm light | The hands know. | The {short} {act}, and looks up only when it is done. | It took ten years for that to look easy.
4 medium | A clock on a wall and a cup of coffee by a window | Ten minutes. | There are ten minutes for a coffee, and eight of them are for thinking about the next thing. |
5* wide | Dark clouds over a street, people hurry | Not every day is good. | {trouble} |
6a people | {One} with other people who smile | For somebody. | None of it is done for its own sake. It is done for {others}. |
6b people | People who come in through a door, afternoon sun | And then there are the others. | What keeps it going are the others: {others}. |
7a people | {One} walks home in the evening light | Enough for today. | In the evening it is quiet again, and the {short} goes home, tired in the good way. |
7b wide | {Place} at dusk, a lamp goes out | Lights out. | The light goes out. Tomorrow, at the same hour, it will be on again. |`;
