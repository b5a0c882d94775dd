import type { Topic } from "./topic.ts";

/** How things are made. */
export const making: Topic[] = [
  {
    form: "process",
    names: ["paper", "sheet of paper"],
    title: "How paper is made",
    music: { genre: "ambient", mood: "calm" },
    cards: `
1 wide | A pine forest on a hillside in morning fog | It was a tree. | Every sheet of paper was once a tree, or an older sheet. |
2 medium | Logs stacked high beside a forest road, a yellow truck | Thinned, not cleared. | It is mostly thin trunks, which the sawmill does not want. |
3 detail | Wood chips on a conveyor belt in a factory | Chips first. | A machine makes chips of them in seconds. |
4 detail | White fibres swirling in a vat of water, steam | Boiled to fibres. | Boiled for hours the wood comes apart into fibres, finer than hair. |
5 wide | A long hall with a huge paper machine, a white sheet running over rollers | A river of paper. | Ninety-nine parts water and one part fibre run onto a sieve, and at the other end comes paper. | It leaves the machine faster than a car in town.
6 medium | Great white rolls of paper in a bright warehouse | Dry enough to write on. | Pressed, dried and rolled up: one roll is fifty kilometres long. |
7 people | A child draws a house with crayons on a white sheet at a table | Blank, until now. | And then it lies there, blank, and waits for somebody to begin. |`,
  },
  {
    form: "process",
    names: ["glass", "glass bottle", "blown glass", "window glass"],
    title: "How glass is made",
    music: { genre: "ambient", mood: "inspiring" },
    cards: `
1 wide | A beach of pale sand under a wide sky at low tide | It begins as sand. | Glass is sand that has been somewhere very hot. |
2 detail | White sand, soda and lime in three bowls on a wooden bench | Three powders. | Sand, soda and lime: three powders, and none of them is clear. |
3 medium | A glowing orange furnace in a dark workshop | Fifteen hundred degrees. | At fifteen hundred degrees they melt into something like honey. |
4 people | A glassblower turns a glowing drop of glass on a long pipe | A drop on a pipe. | The glassblower takes a drop of it on a pipe, and never stops turning. |
5 detail | A glowing bubble of glass that grows at the end of a pipe | Breath gives it shape. | A breath makes it a bubble. Gravity does the rest, if you let it. |
6 medium | Coloured vases that cool on a shelf in a workshop | Slowly, or it breaks. | Then it must cool slowly, over a night. What cools fast will crack. |
7 wide | A tall window with the evening sun on a quiet room | And you look through it. | In the end it is a thing so clear that we forget it is there. |`,
  },
  {
    form: "process",
    names: ["steel", "iron"],
    title: "How steel is made",
    music: { genre: "rock", mood: "epic" },
    cards: `
1 wide | Red rock in an open mine under a burning sky, a giant truck | Red stone. | Steel starts as red stone, rusty and dull. |
2 detail | Red iron ore and black coal in heaps | Ore and coal. | Ore goes into the furnace with coal and limestone, layer on layer. |
3 wide | A blast furnace at night with flames against a dark sky | It never goes out. | The furnace burns day and night for fifteen years. |
4 detail | Liquid iron, white and orange, pours in a shower of sparks | A river of iron. | At the bottom the iron runs out like water, and lights the whole hall. |
5 people | A worker in a silver suit before a wall of sparks | Heat you can hear. | Oxygen burns the rest of the coal out of it, and iron becomes steel. |
6 medium | A glowing red slab between heavy rollers in a factory | Rolled while it glows. | Rolled while it still glows, a slab becomes a sheet as thin as you like. |
7 wide | A long steel bridge over a river at sunrise | It carries us. | And from then on it carries us: over rivers, and up into the sky. |`,
  },
  {
    form: "process",
    names: ["book", "printed book"],
    title: "How a book is made",
    music: { genre: "classical", mood: "calm" },
    cards: `
1 medium | A desk with a lamp, an open notebook and a cat at the window, night | One sentence, to begin. | A book begins with somebody who is alone at a desk and writes one sentence. |
2 detail | A page full of handwriting with lines crossed out | Most of it goes. | Most of the first draft does not survive the second. |
3 people | An editor and an author over papers in a bright café | Then somebody reads it. | Then an editor reads it, and asks the questions nobody wanted to ask. |
4 detail | Letters and a cover sketch in blue and gold on a desk | It gets a face. | Somebody chooses the letters, somebody else draws the cover. |
5 wide | A printing hall with long white paper running through a machine | Thousands an hour. | The press prints both sides at once, faster than you could read a title. |
6 medium | Books stacked on a wooden pallet in a warehouse | Folded, sewn, bound. | Folded, sewn and bound, it is suddenly a thing you can drop. |
7 people | A girl reads a book in an armchair in a quiet library by lamplight | Now it is yours. | And the last one to work on it is you, because it only happens when you read. |`,
  },
  {
    form: "process",
    names: ["silk"],
    title: "How silk is made",
    music: { genre: "ambient", mood: "calm" },
    cards: `
1 wide | Mulberry trees in long rows beside a river in the morning mist | It is all about leaves. | Silk is made of mulberry leaves. The caterpillars do the work. |
2 detail | White silkworms on green leaves | They eat, and eat. | For a month they do nothing but eat, and grow ten thousand times heavier. |
3 detail | A white cocoon between twigs | One single thread. | Then each spins itself into a cocoon, of one thread a kilometre long. |
4 people | A woman unwinds white cocoons in a bowl of hot water | Find the end. | In hot water the glue lets go, and somebody has to find the end. |
5 medium | Shining white thread on wooden spools in a workshop | Eight make one. | Eight threads together are still thinner than a hair. |
6 detail | Hands at a wooden loom with red silk | Woven, knot by knot. | On the loom it becomes a cloth that is stronger than it looks. |
7 wide | A red silk scarf in the wind on a bridge at sunset | Light as nothing. | For centuries it was worth its weight in gold, and it weighs next to nothing. |`,
  },
  {
    form: "process",
    names: ["movie", "film", "animated film", "cartoon"],
    title: "How a film is made",
    music: { genre: "cinematic", mood: "inspiring" },
    cards: `
1 medium | A desk with a typewriter and sheets of paper, a lamp at night | Somebody has an idea. | At first a film is a hundred pages of paper that nobody wants to pay for. |
2 detail | A wall of small drawings, scene by scene | Drawn before it is shot. | It is drawn once before it is shot, picture by picture. |
3 wide | A film set with lights and a camera in a big dark studio | Eighty people wait. | Then eighty people wait, for the light, for the rain, for the plane to pass. |
4 people | An actor before a camera, a director beside it, warm lamp light | Quiet, please. | And for one minute everybody is quiet, and somebody becomes somebody else. |
5 detail | A clapperboard and rolls of film on a table | Take eleven. | The best take is often the first, or the eleventh. |
6 medium | A dark room with two bright screens and a person who edits | Found in the cutting. | In the cutting room the film is made a second time. | What is not needed goes, however dear it was.
7 people | An audience in a dark cinema, light from the screen on their faces | Lights down. | And then the lights go down, and all of it has to look easy. |`,
  },
];
