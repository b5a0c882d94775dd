export interface Animal {
  names: readonly string[];
  /** Where it lives, as it is seen. */
  home: string;
  /** A sentence each, in the plural: how they move or find their way, eat, raise their young, and what is hard. */
  skill: string;
  food: string;
  young: string;
  hard: string;
  /** What it is seen doing. */
  acts: string;
}

export const animals: Animal[] = [
  [
    "honey bee, bee, bumblebee",
    "a meadow full of flowers beside an old orchard",
    "They tell each other the way by dancing, in the dark, on the comb.",
    "For a spoonful of honey they visit thousands of flowers.",
    "A queen lays two thousand eggs a day, and everybody else helps.",
    "A winter lasts five months, and there is no flower in it.",
    "land on a yellow flower",
  ],
  [
    "wolf",
    "a snowy forest at dusk",
    "They run thirty kilometres in a night, in single file, one in the footprints of the other.",
    "They hunt what is large, and mostly they go hungry.",
    "The whole pack brings up the cubs, the uncles, too.",
    "For a long time there was no country that wanted them.",
    "stand on a rock and howl",
  ],
  [
    "whale, humpback whale, blue whale, orca",
    "the open sea under a wide sky",
    "They hear each other over hundreds of kilometres of water.",
    "The largest mouths on earth eat what is smaller than your finger.",
    "A calf drinks two hundred litres of milk a day.",
    "We hunted them for lamp oil, until hardly any were left.",
    "rise out of the water",
  ],
  [
    "elephant",
    "a savannah with acacia trees in the evening light",
    "They remember water holes where they drank forty years ago.",
    "Sixteen hours a day they eat, and plant half a forest on the way.",
    "A calf stands after an hour, and holds on to its mother's tail.",
    "When one of them dies, the others stay for days.",
    "walk in a line through tall grass",
  ],
  [
    "lion, lioness",
    "golden grassland under a lonely tree",
    "They see six times better than we do in the dark, and they wait for it.",
    "Eight hunts out of ten fail.",
    "The lionesses bring up all the cubs together.",
    "After the rains the herds leave, and the hungry months begin.",
    "rest in the shade of a tree",
  ],
  [
    "penguin, emperor penguin",
    "an endless field of ice under a pale sun",
    "On land they waddle. Under water they fly.",
    "They dive half a kilometre deep for a fish.",
    "The father keeps the egg on his feet for two months, without a meal.",
    "At sixty below they stand in a circle, and take turns in the middle.",
    "stand close together in the snow",
  ],
  [
    "owl, barn owl, snowy owl",
    "an old barn at the edge of a forest at night",
    "Their wings make no sound at all.",
    "They hear a mouse under the snow, and know where its head is.",
    "The oldest chick eats first, and then it sometimes shares.",
    "Old barns with a hole in the gable are getting rare.",
    "look down from a branch under the moon",
  ],
  [
    "eagle, bald eagle, hawk, falcon",
    "cliffs over a wide valley in the morning",
    "They ride the warm air for hours, without one beat of their wings.",
    "They see a rabbit from three kilometres away.",
    "They build on the same nest for years, until it weighs a ton.",
    "A poison meant for insects once nearly ended them.",
    "circle high over a valley",
  ],
  [
    "fox, red fox",
    "the edge of a forest in the first snow",
    "They hear through snow, and jump where nothing can be seen.",
    "Mice, berries, or your sandwich: they are not proud.",
    "In spring four or five cubs tumble before the den.",
    "Half of them never see a second winter.",
    "leap into deep snow",
  ],
  [
    "bear, brown bear, grizzly, grizzly bear",
    "a wild river between dark firs",
    "They smell a meal from thirty kilometres away.",
    "In autumn they eat for eighteen hours a day.",
    "The cubs are born in winter, no larger than a hand, while the mother sleeps.",
    "For half a year they live on nothing but themselves.",
    "catch a salmon in white water",
  ],
  [
    "polar bear",
    "drifting ice on a dark blue sea",
    "They swim for days, from floe to floe.",
    "They wait at a hole in the ice, for hours, for one breath of a seal.",
    "Two cubs leave the den in March, and see the world is white.",
    "The ice comes later each year, and goes earlier.",
    "walk over broken ice",
  ],
  [
    "dolphin",
    "a blue bay in bright sunlight",
    "They see with their ears, by the echo of their clicks.",
    "They drive a shoal into a ball, and take turns.",
    "Every calf has a whistle of its own, which is its name.",
    "Nets that nobody has lost on purpose still catch them.",
    "leap out of a wave",
  ],
  [
    "shark, great white shark",
    "deep blue water with rays of light",
    "They feel a heartbeat through the water.",
    "They keep the sea in balance by taking the slow and the sick.",
    "Most are born alive, and alone, and ready.",
    "We are afraid of them. They have far more reason to be afraid of us.",
    "glide through blue water",
  ],
  [
    "turtle, sea turtle",
    "a tropical beach under a full moon",
    "They find the beach where they were born, after thirty years at sea.",
    "They graze on sea grass, like slow cows.",
    "A hundred hatch at once, and run for the water.",
    "Of a thousand, one comes back.",
    "crawl over the sand to the waves",
  ],
  [
    "butterfly, monarch butterfly",
    "a garden full of flowers in July",
    "They fly four thousand kilometres to a forest they have never seen.",
    "They drink through a straw that they keep rolled up.",
    "A caterpillar eats, sleeps, dissolves, and comes out with wings.",
    "A meadow that is mown too early is a desert to them.",
    "sit on a violet flower",
  ],
  [
    "cat, kitten, house cat",
    "a sunny windowsill with a plant",
    "They land on their feet, because they turn in the air before they think.",
    "They have had breakfast. They say that they have not.",
    "Kittens learn everything by falling off something.",
    "There is a closed door, and it is an outrage.",
    "stretch in a patch of sun",
  ],
  [
    "dog, puppy, rescue dog",
    "a park with big trees in the morning",
    "They know by the sound of your steps what kind of day you had.",
    "There is no such thing as a full bowl for long.",
    "A puppy sleeps for eighteen hours, and chews for the other six.",
    "They wait at the door, and do not know for how long.",
    "run over a lawn with a ball",
  ],
  [
    "horse, wild horse",
    "a wide plain with mountains behind",
    "They read a face faster than a word.",
    "They graze with one ear always turned to the wind.",
    "A foal runs with the herd two hours after it is born.",
    "For four thousand years they carried us, and our wars.",
    "gallop through dust at sunset",
  ],
  [
    "octopus",
    "a coral reef in clear blue water",
    "They change colour within a second, and can slip through a hole like a coin.",
    "They open mussels, jars, and now and then their own tank.",
    "A mother guards her eggs for months, and never eats again.",
    "They live only two or three years. They have no time to teach anybody.",
    "slide over a rock and change colour",
  ],
  [
    "ant",
    "a forest floor with pine needles, very close",
    "They carry fifty times their own weight, and find the way back by smell.",
    "They farm mushrooms, and milk lice as we milk cows.",
    "One queen, and a hundred thousand daughters.",
    "Rain is a flood, and every footstep an earthquake.",
    "carry a green leaf over a branch",
  ],
  [
    "hummingbird",
    "a tropical garden after rain",
    "Eighty beats of the wing in a second: they can even fly backwards.",
    "They drink half their weight in nectar every day.",
    "The nest is as large as a walnut, and held together by spider silk.",
    "Every night they nearly die of hunger, and wake up again.",
    "hover before a red flower",
  ],
  [
    "tiger, bengal tiger",
    "a dense green jungle in the mist",
    "You never see them first.",
    "They walk twenty kilometres for a meal, and share with nobody.",
    "The cubs stay for two years, and learn to be alone.",
    "There are fewer of them in the wild than people in a village.",
    "walk out of tall reeds",
  ],
  [
    "salmon",
    "a clear cold river between rocks",
    "They smell the stream where they were born, across half an ocean.",
    "Out at sea they eat for years. On the way home, nothing at all.",
    "They lay their eggs in the gravel where they began.",
    "Every waterfall, every bear and every dam is in the way.",
    "leap up a waterfall",
  ],
  [
    "frog, tree frog",
    "a pond with water lilies at dusk",
    "They breathe through their skin, and can hear rain coming.",
    "One flick of the tongue takes a tenth of a second.",
    "A tadpole grows legs, loses a tail, and walks out of the water.",
    "Every spring they cross the same road.",
    "sit on a green lily leaf",
  ],
].map(([names = "", home = "", skill = "", food = "", young = "", hard = "", acts = ""]) => ({
  names: names.split(", "),
  home,
  skill,
  food,
  young,
  hard,
  acts,
}));

/** Slots: those of an animal, and of its subject in the plural (`many`). */
export const animalCards = `
1a wide | {Home-}, first light | This is their home. | {Home-}. If you are patient, you are not alone here. |
1b wide | {Home-}, calm and wide | Look closely. | Nobody seems to live here: {home-}. Wait a little. |
2*a medium | {Many} {acts} | There they are. | And there they are: {many}. |
2*b medium | {Many} {acts}, soft light | Quiet, now. | You have to keep very still to see {many} like this. |
3* detail | The face of {single}, close, sharp eyes | Made for this. | {skill} |
4 medium | {Many} in search of food, morning sun | Always hungry. | {food} |
5 people | {Many} with their young in warm light | And the small ones? | {young} |
6 wide | Dark clouds and wind over {home-} | It is not easy. | {hard} |
7 people | A child with binoculars who watches {many} from a hill | Somebody watches. | Whoever has seen {many} once like this, without glass between, does not forget it. |
8a wide | {Many} far away at sunset | Leave them room. | They do not need much from us. Mostly, they need us to leave them room. |
8b wide | Stars and a moon over a wide dark land | Tomorrow, too. | Then it is night here. With some luck, they are here tomorrow, too. |`;
