export interface Idea {
  names: readonly string[];
  /** Four pictures of it, and what is said to each. */
  pictures: readonly { see: string; say: string }[];
  end: string;
}

export const ideas: Idea[] = [
  [
    "friendship, friends, friend",
    "two children who share an umbrella in the rain > It starts with something small: half an umbrella.",
    "two people on a bench who say nothing, autumn > You know it by the silence. It is not uncomfortable.",
    "a man who helps another one carry a sofa up the stairs > Friends are who comes when you move house.",
    "a phone that lights up at night by a bed > And they pick up, at three in the morning.",
    "You do not need many. You need the ones who stay.",
  ],
  [
    "courage, bravery, fear, overcoming fear, facing your fears, be brave",
    "a child at the edge of a diving board > Everybody thinks that the brave are not afraid.",
    "a small boat before a high wave > They are. They only go on all the same.",
    "a person who stands up in a full hall > Often it is just one sentence, in front of everybody.",
    "a hand on a door handle, light through the crack > And sometimes it is only opening a door.",
    "It gets easier. Not because the fear is smaller, but because you have been here before.",
  ],
  [
    "perseverance, never give up, never giving up, motivation, determination, hard work, grit, resilience, discipline, persistence",
    "a runner on an empty road in the rain at dawn > Nobody claps at five in the morning.",
    "a potter with a broken bowl, who takes new clay > It breaks. You take new clay.",
    "a small plant in a crack of asphalt > It does not have to be strong. It has to come back.",
    "footprints up a snowy slope > One step is nothing. It only adds up.",
    "And then one day somebody says that you were lucky.",
  ],
  [
    "love, true love, falling in love, mother's love",
    "two hands that nearly touch on a café table > At first it is only a hand that lies a little too close.",
    "a couple who dance in a kitchen at night > Then it is dancing in the kitchen, with no music on.",
    "a man who scrapes ice from a car window for somebody > Later it is somebody who scrapes the ice off your window.",
    "an old couple on a bench by the sea > And if all goes well, it is two people who look the same way.",
    "Nobody has ever been able to say what it is. Everybody knows when it is there.",
  ],
  [
    "time, passing of time, life is short, life, ageing, growing up",
    "sand that runs through a child's fingers on a beach > When you are six, a summer has no end.",
    "a train that passes an empty platform > When you are thirty, it is Friday again.",
    "an old clock on a wall and light that moves > It does not run faster. We only look less often.",
    "a box of old photographs on a table > You cannot keep it. You can only have been there.",
    "So look up, for a moment. This is it.",
  ],
  [
    "kindness, small acts of kindness, generosity, compassion, helping others, gratitude, thankfulness",
    "a stranger who holds a door with rain outside > It costs three seconds, and a hand on a door.",
    "a bowl of soup that is handed over a counter > It is rarely large. Mostly it is a soup.",
    "a boy who gives his seat to an old woman on a bus > You do it, and for the rest of the day you walk differently.",
    "a lit window in a dark street > Somebody did it for you once. You remember the window.",
    "Pass it on. Nobody has to know.",
  ],
  [
    "success, ambition, achievement, leadership, entrepreneurship, dreams, dream, follow your dreams, big dreams",
    "a girl who looks at the stars from a roof > It begins with something you do not tell anybody.",
    "an empty room with one desk and a lamp > Then comes the part that nobody films.",
    "a paper plane that crashes on a lawn > It fails, in a way that you had not thought of.",
    "people who push a car up a hill together > Nobody gets there alone, whatever they say later.",
    "And when you are there, you see the next hill.",
  ],
  [
    "teamwork, team, unity, community, collaboration, diversity, working together",
    "eight rowers in one boat on a foggy river > Eight people, and if one is late, all are.",
    "hands that build a wall of stones > Alone you are faster, for an hour.",
    "people of all ages around a table with plans > The best idea came from the one who had said nothing.",
    "a choir in a wooden hall > None of them is a great singer. Together they are.",
    "It is not that everybody is the same. It is that everybody is needed.",
  ],
  [
    "freedom, independence, liberty",
    "a bird that leaves an open hand > It looks light. Somebody paid for it.",
    "a woman on an empty road with a bag > You notice it when nobody asks where you go.",
    "people who stand in line to vote in the morning > It is a line of people, in the rain, with a piece of paper.",
    "an open window with a white curtain > It is so quiet that we forget that it is on.",
    "It does not stay by itself. Somebody has to hold the window open.",
  ],
  [
    "hope, optimism, new beginning, new beginnings, second chances, healing, faith",
    "a small light in a dark valley > It is never large. A window, far away, is enough.",
    "a green shoot in burnt ground > It comes up where nobody would plant anything.",
    "a woman who opens the shutters of an old house > You do not have it first, and then get up. It is the other way round.",
    "people who rebuild a bridge over a river > And then you see that others are up as well.",
    "It does not promise that all will be well. It says: go and see.",
  ],
  [
    "happiness, joy, positivity, mindfulness, meditation, peace, calm, inner peace, self care, well-being, simplicity, minimalism, slow living",
    "bare feet in wet grass in the morning > You do not find it by looking for it.",
    "a cup of tea by a rainy window > It comes when you are busy with something else.",
    "a dog with its head out of a car window > Some have understood it better than we have.",
    "a person who floats on a still lake > You only have to stop for long enough.",
    "It was there the whole time. You were in a hurry.",
  ],
  [
    "home, family, childhood, memories, nostalgia, homesickness, belonging",
    "a lit kitchen window seen from a garden at dusk > It is where you know which stair creaks.",
    "marks of children's heights on a door frame > Somebody drew a line every year.",
    "a table with too many people and too little room > It is loud, and it is never only about the potatoes.",
    "an empty street with a swing in the evening > You leave it, because you have to.",
    "And all your life you carry a key that fits nowhere else.",
  ],
].map(([names = "", ...rest]) => ({
  names: names.split(", "),
  pictures: rest.slice(0, 4).map((pair) => {
    const [see = "", say = ""] = pair.split(" > ");
    return { see, say };
  }),
  end: rest[4] ?? "",
}));

/** Slots: `see1`…`say4` and `end` of an idea, and those of its subject. */
export const ideaCards = `
1a wide | {See1} | It starts small. | {say1} |
2a medium | {See2} | Then, this. | {say2} |
3a people | A crowd in a street where everybody is on their way, one person stands still | Everybody has a story. | Ask anybody about {about}, and they grow quiet, and then they tell you a story. |
3b people | Faces in a train window, evening light | Look around you. | Somebody in this train is thinking about it right now. |
4a detail | {See3} | It looks like this. | {say3} |
5a wide | A long road under a wide sky, weather that changes | It is not always easy. | There are years in which you would rather not hear about {about}. |
6a people | {See4} | And still. | {say4} |
7a wide | The sun comes through clouds over a wide calm landscape | Remember that. | {end} |`;
