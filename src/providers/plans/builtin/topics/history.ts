import type { Topic } from "./topic.ts";

/** How things came about. */
export const history: Topic[] = [
  {
    form: "history",
    names: ["rome", "ancient rome", "roman empire"],
    title: "The story of Rome",
    music: { genre: "cinematic", mood: "epic" },
    cards: `
1 wide | Seven green hills beside a winding river at sunrise | A few huts. | It began with a few huts on seven hills beside a river. |
2 detail | A bronze statue of a she-wolf on a stone | Two brothers. | The Romans said that two brothers founded it, whom a wolf had fed. |
3 wide | A stone road that runs straight through fields to the horizon | Roads first. | They were farmers first, then soldiers, and wherever they came they built a road. |
4 people | Men in white togas on the steps of a marble temple | A city that voted. | For five hundred years they had no king. They argued, and then they voted. |
5 wide | A Roman army with red shields before a mountain pass | Then an empire. | Then came Caesar, and after him the emperors. | One city ruled from Scotland to the Nile.
6 wide | The Colosseum in the evening sun | Bread and games. | A million people lived there, with baths, rents, traffic and games. |
7 wide | Broken columns overgrown with ivy under a grey sky | It took centuries to fall. | It did not fall in a day, either. It took two hundred years, and few noticed. |
8 people | People at café tables on a street in Rome at night | It is still there. | The empire is gone. The roads are still there, and so is the city. |`,
  },
  {
    form: "history",
    names: ["ancient egypt", "egypt", "pyramid"],
    title: "Ancient Egypt",
    music: { genre: "cinematic", mood: "epic" },
    cards: `
1 wide | A broad river between palm trees with desert behind, at sunrise | First, a river. | Without the Nile there would be only sand here. |
2 wide | Green fields under shallow water beside a river | Once a year it came. | Once a year it flooded the fields, and left them black and rich. |
3 detail | Pictures of birds, eyes and reeds carved into a stone wall | They wrote it down. | Who owned which field had to be written down, and so they wrote. |
4 people | Workers who pull a stone block on a sledge up a ramp | By hand, all of it. | Twenty years, two million blocks, and not one wheel. |
5 wide | The three pyramids of Giza in the evening light | For one man. | For four thousand years nothing built by people was higher. |
6 detail | A golden mask with blue stripes in the light of a torch | They planned to stay. | They packed for the next life as for a long journey. |
7 wide | A tall sail on a river at dusk, ruins on the bank | Others came. | Persians came, Greeks, Romans. The last queen was Cleopatra. |
8 people | A child before a stone sphinx in the morning | They did stay. | They wanted to be remembered for ever. So far, it has worked. |`,
  },
  {
    form: "history",
    names: ["moon landing", "apollo 11", "space race", "space exploration", "spaceflight"],
    title: "The road to the moon",
    music: { genre: "cinematic", mood: "inspiring" },
    cards: `
1 wide | A full moon over a dark forest | It hung there. | As long as there have been people, the moon hung there, out of reach. |
2 detail | A small shining metal ball with antennas in space | It began with a beep. | In 1957 a metal ball went around the earth and beeped, and the race was on. |
3 people | A cosmonaut in an orange suit waves beside a rocket | Then, a man. | Four years later a man went up, once around, and came back smiling. |
4 medium | Rows of people with headsets before screens | Four hundred thousand people. | Four hundred thousand people worked on the next step. | Their computer could do less than your watch.
5 wide | A white rocket rises in fire and smoke by the sea | It shook the coast. | On the sixteenth of July 1969 a rocket as high as a church left the coast of Florida. |
6 wide | A lander on grey moon dust, the black sky above | Thirty seconds of fuel. | They landed with fuel for half a minute. |
7 detail | A footprint in grey dust | One small step. | There is no wind up there. The footprint is still fresh. |
8 wide | The blue earth above the horizon of the moon | They saw us. | They went to see the moon, and what they could not forget was the earth. |`,
  },
  {
    form: "history",
    names: ["printing press", "printing", "book printing"],
    title: "The press that changed the world",
    music: { genre: "classical", mood: "inspiring" },
    cards: `
1 people | A monk who writes by candlelight in a stone room | One page a day. | A monk could copy one page a day, and a Bible took him three years. |
2 wide | A medieval town with a church by a river, morning | Mainz, about 1450. | In Mainz, about 1450, a goldsmith had run out of money, but not of ideas. |
3 detail | Small metal letters in a wooden case | Letters that move. | He cast each letter by itself, in metal, so that it could be used again. |
4 medium | A wooden printing press in a workshop, sheets hanging to dry | Borrowed from wine. | The press he took from the winemakers. |
5 detail | A printed page with a red initial | One hundred and eighty Bibles. | He printed a hundred and eighty Bibles. His creditors took the shop. |
6 wide | A busy market square with people around a table of books | It could not be stopped. | Fifty years later there were twenty million books in Europe. |
7 people | A crowd listens to a man who reads from a sheet in a square | People read for themselves. | People read for themselves, and began to disagree. |
8 people | A student in a great library by lamplight | Still in your hands. | Nearly everything you know reached you because of those small letters. |`,
  },
  {
    form: "history",
    names: ["bicycle", "bike", "cycling"],
    title: "Two wheels: the story of the bicycle",
    music: { genre: "acoustic", mood: "playful" },
    cards: `
1 wide | A snowy village road with a horse that pulls a cart, 1816 | The year without summer. | In 1816 there was no summer, no oats, and soon hardly a horse. |
2 people | A man who pushes a wooden two-wheeler with his feet on a country road | He ran, sitting down. | So a German baron built a horse of wood: you sat on it, and ran. |
3 medium | A workshop in Paris with a velocipede, warm light | Then came pedals. | Fifty years later somebody in Paris put pedals on it. It was called the bone shaker. |
4 wide | A man on a high-wheeler in a park, people stare | Higher, and faster. | The front wheel grew and grew, and falling off became an art. |
5 detail | A bicycle chain and a gear, close | A chain made it safe. | A chain and two equal wheels made it safe, and suddenly everybody could ride. |
6 people | A young woman on a bicycle on a tree-lined road, about 1895 | It set people free. | For women it meant going where they liked. Some called it a scandal. |
7 wide | A crowd of cyclists on a street in the morning | A billion of them. | Today there are a billion, twice as many as cars. |
8 people | A father lets go of a child's bicycle in a park | Nobody forgets. | And everybody remembers the moment when somebody let go. |`,
  },
  {
    form: "history",
    names: ["aviation", "airplane", "flying", "wright brothers"],
    title: "How people learned to fly",
    music: { genre: "cinematic", mood: "inspiring" },
    cards: `
1 wide | Birds over a wide valley at sunrise | We watched the birds. | For as long as we have looked up, we have been jealous. |
2 detail | Old drawings of wings on yellow paper | Leonardo drew wings. | Leonardo drew wings that nobody could have beaten. |
3 wide | A blue and gold balloon over a city with a crowd below | First, a balloon. | In 1783 a sheep, a duck and a cockerel flew over Versailles, and landed well. |
4 people | Two brothers in a bicycle workshop with a wing of cloth | Two bicycle makers. | Then two brothers who sold bicycles asked how a bird steers. |
5 wide | A fragile biplane above sand dunes by the sea | Twelve seconds. | On a cold beach in December 1903 they flew for twelve seconds. |
6 wide | A small plane alone over a dark ocean | Alone across the sea. | Twenty-four years later a man crossed the Atlantic alone, with five sandwiches. |
7 medium | A row of airplane seats with sunlight through the windows | Then everybody went. | Then came the jet, and everybody else. |
8 people | A child at an airplane window above the clouds | We complain about the legroom. | We sit in a chair in the sky now, and complain about the legroom. |`,
  },
  {
    form: "history",
    names: ["viking", "viking age"],
    title: "The Vikings",
    music: { genre: "cinematic", mood: "epic" },
    cards: `
1 wide | A deep fjord between steep green mountains in the mist | Little land. | In the fjords of the north there is a lot of water, and little land. |
2 detail | The carved dragon head of a wooden ship | They built ships. | So they built ships, light enough to carry and strong enough for the open sea. |
3 wide | Longships with striped sails on a stormy sea | Then they came. | In the year 793 they landed in England, and nobody had seen them come. |
4 people | Traders with furs and silver at a wooden harbour | They traded, too. | They robbed, but mostly they traded: furs for silk, amber for silver. |
5 wide | A longship between icebergs under the northern lights | Further west. | They found Iceland, then Greenland, then a coast they called Vinland. | It was America, five hundred years before Columbus.
6 medium | A wooden hall with a fire in the middle and people around it | Stories in the dark. | In the long nights they told each other stories, and some of them we still have. |
7 wide | A stone church on a green hill by the sea | They settled down. | In the end they did what everybody does: they bought farms, and stayed. |
8 people | A fisherman at a red wooden house by a fjord in the evening | They are still here. | Thursday is still named after their god of thunder. |`,
  },
  {
    form: "history",
    names: ["money", "coin", "currency"],
    title: "A short history of money",
    music: { genre: "jazz", mood: "playful" },
    cards: `
1 people | People with goats, grain and pots on an ancient market square | A goat for what? | What is a goat worth, if the other man has only pots? |
2 detail | White cowrie shells in an open hand | Shells would do. | People took shells, salt, or stones: anything that was rare and did not spoil. |
3 detail | Ancient gold coins with a lion on them | Then, coins. | In Lydia a king stamped a lion on a lump of gold. Now nobody had to weigh it. |
4 wide | A busy harbour city with ships from far away | It travelled well. | Coins went where their kings never went. |
5 people | A Chinese merchant with a sheet of printed paper in a lamplit shop | Then paper. | In China they were too heavy to carry. So they wrote a note instead. |
6 medium | A bank hall with marble columns and a great steel door | A promise in a vault. | For a long time a note was a promise: behind it lay gold. |
7 people | A woman who pays with her phone at a market stall | Now it is a number. | Today it is a number on a screen, and there is no gold behind it. |
8 detail | A coin that spins on a wooden table by a window | It works by trust. | It works because we all believe that the next one will take it, too. |`,
  },
];
