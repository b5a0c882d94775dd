import type { Topic } from "./topic.ts";

/** How nature and technology work. */
export const science: Topic[] = [
  {
    form: "explanation",
    names: ["water cycle", "rain", "cycle of water"],
    title: "The water cycle",
    music: { genre: "ambient", mood: "calm" },
    cards: `
1 wide | A calm sea at sunrise under a clear sky | It begins with the sun. | Every rainy day begins with a sunny one, far out at sea. |
2 detail | Warm water with mist rising from it in the morning sun | Water climbs. | The sun warms the water, and some of it rises as vapour, too fine to see. |
3 wide | White clouds that build up over the sea | High up it cools. | Up there it is cold. The vapour clings to dust and becomes a cloud. | A small one weighs as much as a hundred elephants.
4 wide | Dark clouds that drift against a mountain range | The wind carries it. | The wind pushes it over the land, until mountains stand in the way. |
5 detail | Heavy rain on green leaves | Then it falls. | The drops grow until the air can hold them no longer. |
6 wide | A river that winds through green fields | Downhill from here. | Some of it sinks into the ground, some runs into a stream, and all of it goes downhill. |
7 people | A child drinks from a glass of water by a window | It passes through you. | A little of it passes through your glass, and through you. |
8 wide | A river meets the sea at sunset | And around again. | And then it is back in the sea, and the sun comes up again. |`,
  },
  {
    form: "explanation",
    names: ["photosynthesis", "plant growth"],
    title: "How plants live on light",
    music: { genre: "ambient", mood: "inspiring" },
    cards: `
1 wide | A forest with rays of sun between the trees in the morning | They eat light. | A tree cannot walk to its food, so it eats light. |
2 detail | A green leaf against the sun, its veins visible | Look at one leaf. | Every leaf is a flat green kitchen that is turned to the sun. |
3 detail | Raindrops on the ground at the roots of a tree | Water from below. | Water comes from below, drawn up through the trunk. |
4 wide | Wind over a green field under a blue sky | Air from above. | Carbon dioxide comes in through pores that are too small to see. |
5 detail | A glowing green leaf, very close | Light does the work. | Inside, light splits the water, and with the pieces the leaf builds sugar. | We still cannot do it half as well.
6 wide | A great old tree alone on a hill in summer | Sugar becomes wood. | Sugar becomes wood, and leaves, and apples. |
7 people | A boy under a tree who breathes in on a bright morning | The rest is oxygen. | What is left over is oxygen. We breathe what trees throw away. |`,
  },
  {
    form: "explanation",
    names: ["black hole"],
    title: "What a black hole is",
    music: { genre: "ambient", mood: "dark" },
    cards: `
1 wide | A sky full of stars in deep space, one dark spot in the middle | Look where nothing is. | There are places in the sky where the stars seem to bend around nothing. |
2 wide | A giant blue star in space, glowing | It was a star. | Each began as a star, much larger than our sun. |
3 wide | A star that explodes in bright orange and violet clouds | The fuel runs out. | When its fuel runs out, its core falls in on itself within a second. |
4 detail | A black sphere with a thin ring of golden light in space | Now it is a hole. | All that weight in so little room: now not even light can climb out. |
5 wide | A disc of glowing gas around a black hole | Things fall in. | What comes too near circles faster and faster, and glows before it is gone. |
6 people | An astronomer at a large telescope at night under the stars | We took a picture. | In 2019 eight telescopes together took the first picture of one: a ring of fire around a shadow. |
7 wide | The Milky Way over a dark mountain range | There is one at home. | There is one in the middle of our own galaxy. We are far enough away. |`,
  },
  {
    form: "explanation",
    names: ["volcano", "volcanic eruption"],
    title: "Why volcanoes erupt",
    music: { genre: "cinematic", mood: "epic" },
    cards: `
1 wide | A volcano with a thin line of smoke at dusk | It looks asleep. | For most of its life a volcano is a mountain that does nothing. |
2 detail | Cracks of red glowing lava in black rock | It is hot below. | But some thirty kilometres down, the rock is soft with heat. |
3 wide | A plain with steaming ground under a grey sky | It wants to rise. | Molten rock is lighter than what lies on it, so it rises. |
4 detail | Bubbles in boiling red lava | It is full of gas. | It carries gas, like a bottle that somebody has shaken. |
5 wide | A volcano erupts at night, red lava high in the air | Then the cork goes. | One day the rock above gives way, and everything comes out at once. |
6 wide | A river of red lava that flows into the dark sea, steam | The land grows. | What flows out cools, and there is more land than before. |
7 people | Farmers in green fields at the foot of a volcano in the morning | They stay. | People stay near them all the same: nowhere is the earth so rich. |`,
  },
  {
    form: "explanation",
    names: ["rainbow"],
    title: "Where rainbows come from",
    music: { genre: "acoustic", mood: "happy" },
    cards: `
1 wide | Dark clouds and bright sun over green fields after rain | Sun and rain at once. | For a rainbow you need two things that seldom meet: sun and rain. |
2 people | A girl in yellow boots in a meadow, the sun behind her | Turn your back. | Stand with the sun behind you, and look at the rain. |
3 detail | A drop of rain with light in it | Each drop is a mirror. | Light goes into every drop, turns around at its back, and comes out again. |
4 detail | A beam of white light that spreads into colours | Colours part ways. | On the way it bends, red a little less than blue, and so the colours part. |
5 wide | A full rainbow over a lake and mountains | Seven, or thousands. | We count seven colours. There are as many as you like. |
6 medium | Two people on a hill who point at a rainbow | Yours alone. | And it is yours alone: whoever stands beside you sees another one. |
7 wide | A faint rainbow over a quiet village in the evening light | And then it is gone. | Walk towards it, and it walks away. Then the sun goes, and so does it. |`,
  },
  {
    form: "explanation",
    names: ["sky blue", "blue sky", "color of the sky", "colour of the sky"],
    title: "Why the sky is blue",
    music: { genre: "ambient", mood: "calm" },
    cards: `
1 people | A child on its back in the grass looks at the sky | Why blue? | You lie in the grass, and somebody of four asks: why is it blue? |
2 wide | The sun in a clear blue sky over fields | Sunlight is white. | The sun does not send blue light. It sends all colours at once, and together they are white. |
3 detail | A beam of light through a glass prism on a dark table | All of them are in there. | You can take them apart again, with a piece of glass. |
4 wide | A thin blue line of air over the round earth, seen from space | Then it meets the air. | Then the light meets the air, and the air is full of things that are far too small to see. |
5 detail | Waves that run around small stones in shallow water | Long waves pass. | Red is a long wave and hardly notices. Blue is a short one, and bounces off in every direction. |
6 wide | A deep blue sky over white mountains | Blue from everywhere. | So blue comes to your eye from all sides, and that is what you call the sky. |
7 wide | A red sunset over the sea | And in the evening? | In the evening the light has a long way through the air. The blue gets lost, and the red is left. |
8 people | A child and a grandfather on a hill under the first stars | And then, black. | And when the sun is gone, you see what it looks like without us: black, with stars. |`,
  },
  {
    form: "explanation",
    names: ["tide", "ocean tide"],
    title: "What makes the tides",
    music: { genre: "ambient", mood: "calm" },
    cards: `
1 wide | A wide beach at low tide with boats lying on the sand | Where did it go? | Six hours ago there was a sea here. |
2 wide | A full moon over the sea at night | Blame the moon. | The moon took it. It pulls at the sea, and the sea comes a little closer. |
3 wide | The earth and the moon in space | A bulge of water. | Under the moon the water stands higher, and on the far side, too. |
4 detail | Waves that creep over ripples of sand | We turn beneath it. | The earth turns under these two hills of water once a day. | So the sea comes twice, and twice it goes.
5 detail | Starfish and mussels in a pool between rocks | A life in between. | Whatever lives here has learned to be a fish and a stone by turns. |
6 people | A fisherman by his boat at a harbour in the morning | He knows the hour. | Fishermen know the hour by heart, fifty minutes later each day. |
7 wide | High waves against a lighthouse under a full moon | It comes back. | When sun and moon pull together, it comes right up to the door. |`,
  },
  {
    form: "explanation",
    names: ["internet", "the web", "world wide web"],
    title: "How the internet works",
    music: { genre: "electronic", mood: "inspiring" },
    cards: `
1 people | A woman with a phone at a café table, city street behind her | You tap once. | You tap on a picture, and it is there. What happened in between? |
2 detail | A phone with small lights that stream out of it | A question leaves. | Your phone asks a question, and cuts it into little packets. |
3 medium | A mast with antennas on a roof at dusk | Up to the mast. | By radio they reach a mast, and from there a cable under the street. |
4 wide | The bottom of the sea with a long cable in the dark blue | Under the sea. | Nearly everything between continents runs through cables on the sea floor, as thick as a garden hose. |
5 medium | A hall with long rows of computers and blue lights | Somebody else's computer. | At the other end stands a computer that has what you want. |
6 detail | Bright lines that cross a dark map of the world | Every packet, its own way. | The answer comes back in a thousand packets, each by its own way. | Your phone puts them in order again.
7 people | A grandfather smiles at a phone in an armchair in the evening | A tenth of a second. | All of that took a tenth of a second. Mostly, it is a way to see who is far away. |`,
  },
  {
    form: "explanation",
    names: ["solar panel", "solar power", "solar energy", "solar cell"],
    title: "How solar panels work",
    music: { genre: "electronic", mood: "inspiring" },
    cards: `
1 wide | The sun rises over a green plain with solar panels | It comes for free. | In one hour the sun sends us as much energy as all people use in a year. |
2 detail | A dark blue solar cell with fine silver lines, close | Sand, very pure. | A solar cell is made of silicon, and silicon is made of sand. |
3 detail | Rays of golden light on a blue surface | Light gives a push. | When light hits it, it knocks electrons loose. |
4 medium | Cables and a grey box on the wall of a house | All the same way. | The cell lets them go in one direction only, and that is a current. |
5 wide | A house with solar panels on its roof, a garden, summer noon | No smoke, no noise. | Nothing moves, nothing burns, and it lasts for thirty years. |
6 medium | A battery in a garage and an electric car | Keep some for tonight. | At noon there is too much, so a battery keeps it for the evening. |
7 people | A family at a table under a lamp in the evening, windows lit | Sunlight, after dark. | And then, hours after sunset, you switch on the lamp, and it is sunlight. |`,
  },
  {
    form: "explanation",
    names: ["gravity"],
    title: "What gravity does",
    music: { genre: "cinematic", mood: "calm" },
    cards: `
1 wide | An apple tree in an old garden in autumn | It lets go. | An apple falls. Everybody had seen it, and one man asked why. |
2 detail | A red apple on the grass | Everything pulls. | Everything that has weight pulls at everything else. The apple pulls, too. |
3 wide | The moon over a quiet landscape at night | The moon falls, too. | The moon falls as well, all the time. It only moves so fast that it misses us. |
4 wide | The planets around the sun in space | It holds the planets. | The same pull keeps the planets on their way around the sun. |
5 people | An astronaut who floats in a spaceship above the earth | Nobody escapes. | Astronauts are not free of it. They fall around the earth, together with their ship. |
6 detail | A ball on a stretched cloth that makes a dent | A dent in space. | Einstein saw it as a dent: what is heavy bends the space around it. |
7 people | A child who jumps into a pile of autumn leaves | It brings us back. | We have known it all our lives. Whatever goes up comes home. |`,
  },
  {
    form: "explanation",
    names: ["vaccine", "vaccination"],
    title: "How vaccines work",
    music: { genre: "electronic", mood: "inspiring" },
    cards: `
1 people | A doctor and a child with a teddy bear in a bright room | A small prick. | It takes a second, and it hurts less than a bee. |
2 detail | A small glass bottle and a syringe on a white table | A wanted poster. | What is in there is not the illness. It is more like a wanted poster of it. |
3 detail | Round blue cells that gather around a red dot | The body looks closely. | White blood cells look at it closely, and learn its shape. |
4 detail | Small Y shapes that cling to a red ball | It builds a key. | They build antibodies, which fit that shape and no other. |
5 wide | A calm city park with people on a sunny day | It does not forget. | The enemy was never there, but the body remembers its face. |
6 medium | A shield before a red storm cloud | When it comes for real. | When the real one comes, years later, it is stopped within hours. |
7 people | Children who play on a school yard in summer | And protects the others. | And whoever does not fall ill does not pass it on. |`,
  },
  {
    form: "explanation",
    names: ["artificial intelligence", "ai", "machine learning", "neural network"],
    title: "How machines learn",
    music: { genre: "electronic", mood: "inspiring" },
    cards: `
1 people | A toddler points at a dog in a park | Nobody explained it. | Nobody ever explained to you what a dog is. You saw some, and then you knew. |
2 wide | A wall of thousands of small pictures of animals | Examples, not rules. | Machines learn the same way now: from examples, not from rules. |
3 detail | A web of glowing dots and lines on a dark ground | Millions of dials. | Inside are millions of dials, and at first they stand anyhow. |
4 medium | A robot at a desk that looks at a picture of a cat | It guesses. | It guesses. It is wrong. Every dial is turned a little, and it guesses again. |
5 wide | A hall of computers with blue lights at night | A million times over. | After a million rounds it is seldom wrong. | Nobody told it how; nobody quite knows how.
6 people | A doctor looks at a screen with a scan | A second pair of eyes. | It finds what tired eyes miss, and sometimes sees what is not there. |
7 people | A girl and a small robot on a bench at sunset | It knows what we show it. | It learns what we show it. So it matters what we show. |`,
  },
  {
    form: "explanation",
    names: ["climate change", "global warming", "greenhouse effect"],
    title: "Why it is getting warmer",
    music: { genre: "cinematic", mood: "tense" },
    cards: `
1 wide | The earth from space, blue and white | A thin blanket. | Around the earth lies a blanket of air, as thin as the skin of an apple. |
2 wide | The sun over a wide landscape in haze | Light comes in. | Sunlight passes through it, and the ground gives it back as heat. |
3 detail | Smoke from tall chimneys against an orange sky | We made it thicker. | For two hundred years we have burned coal, oil and gas, and made the blanket thicker. |
4 wide | Ice that breaks from a glacier into dark water | So the heat stays. | So more of the heat stays. The ice is the first to notice. |
5 wide | Cracked dry ground under a hot sun | Then, the weather. | Warm air holds more water: here too little falls, and there too much at once. |
6 people | A farmer on a dry field who looks at the sky | Somebody pays already. | Those who did the least to cause it are often the first to pay. |
7 wide | Wind turbines on green hills in the morning | It can be slowed. | We know what helps: wind, sun, forests, and fewer fires. |
8 people | Children who plant a young tree in a field | It is our turn. | What happens next has not been decided. That is the good news. |`,
  },
  {
    form: "explanation",
    names: ["airplane", "plane", "flight", "aeroplane"],
    title: "Why planes fly",
    music: { genre: "cinematic", mood: "inspiring" },
    cards: `
1 wide | An airplane on a runway at dawn | Four hundred tons. | It weighs as much as sixty elephants, and in a minute it will be in the air. |
2 detail | The wing of an airplane against blue sky | It is all in the wing. | The engines only push. It is the wing that flies. |
3 detail | Lines of air that flow over a curved wing | Air turned down. | It is curved and tilted, and turns the air that meets it downwards. |
4 medium | A hand out of a car window in the wind on a country road | You have felt it. | You know the feeling: a flat hand out of the window of a car, tilted a little. |
5 people | A pilot in a cockpit with a sunrise ahead | Speed does it. | At two hundred and eighty kilometres an hour the push is stronger than the weight. |
6 wide | An airplane that rises over clouds in golden light | And the ground lets go. | And the ground lets go. |
7 wide | A tiny plane with a white trail high over mountains at sunset | Air is enough. | Ten thousand metres up, nothing holds it but air. Air is enough. |`,
  },
];
