import type { Topic } from "./topic.ts";

/** How food and drink are made. */
export const food: Topic[] = [
  {
    form: "process",
    names: ["coffee", "espresso", "cup of coffee"],
    title: "How coffee is made",
    music: { genre: "acoustic", mood: "calm" },
    cards: `
1 wide | A green mountainside with rows of coffee bushes in the morning mist | It starts on a hill. | Every cup of coffee begins on a hillside, high up, where the nights are cool. | A young tree takes four years to bear its first fruit.
2 detail | Ripe red coffee cherries on a branch between green leaves | Red means ready. | The fruit is a small red cherry, and inside it sit two seeds. | Those seeds are what we call beans.
3 people | A woman in a straw hat picks red cherries into a basket, warm morning sun | Picked by hand. | Pickers take only the ripe ones, branch by branch, by hand. | A good picker fills a large basket before noon.
4 wide | Pale coffee beans spread out to dry on a wide patio under a blue sky | Washed, then dried. | The pulp is washed off, and the beans dry in the sun for about two weeks. | Somebody turns them every hour with a rake.
5 detail | A sack of green coffee beans in a dim warehouse, a small window | A long way to go. | Green and hard, they cross the sea in sacks. | They still taste of grass, and of nothing you would drink.
6 detail | Dark brown beans tumble in a glowing hot roasting drum, smoke rising | Then comes the fire. | Twelve minutes in a hot drum change everything: the beans crack, darken and begin to smell of coffee. | Half a minute too long, and they only taste burnt.
7 detail | A wooden coffee grinder with fresh dark grounds on a kitchen table | Ground just in time. | Ground coffee loses its scent within the hour, so you grind it last. | 
8 medium | Hot water poured from a steel kettle over coffee grounds, steam in the window light | Now, hot water. | Water just off the boil draws out the flavour in about four minutes. | The rest stays behind in the filter.
9 people | A steaming cup of coffee on a wooden table, a friend smiling across it, morning light | And there it is. | And all of that, the hill, the hands and the fire, ends up in a cup on your table. | Drink it while it is hot.`,
  },
  {
    form: "process",
    names: ["bread", "sourdough", "sourdough bread", "loaf of bread"],
    title: "How bread is made",
    music: { genre: "acoustic", mood: "happy" },
    cards: `
1 wide | A golden wheat field under a wide summer sky | First, there is wheat. | Bread begins in a field, months before anybody is hungry. |
2 detail | Ripe ears of wheat in the wind, close, in the evening sun | Gold means ready. | When the grains are hard enough to crack between your teeth, they are cut. | 
3 wide | An old windmill on a hill at sunrise | Stone against stone. | Millstones turn the grain into flour. | People have done it this way for eight thousand years.
4 detail | A mound of flour with water poured into it on a wooden table | Flour, water, salt. | Flour, water, salt, and a little yeast: that is the whole recipe. | The rest is time.
5 people | The hands of a baker kneading dough on a floured table, early light | Ten minutes by hand. | Kneading takes ten minutes, until the dough is smooth and pulls back. |
6 detail | A round loaf of dough that rises under a cloth in a wooden bowl | Let it sleep. | Then nothing happens, or so it seems: the yeast is at work, and the dough doubles. | Hurry it, and the bread will tell.
7 medium | A baker pushes a loaf into a glowing brick oven at night | Into the heat. | At two hundred and thirty degrees the crust sets and the kitchen fills with that smell. |
8 people | A family breaks a fresh loaf of bread at a kitchen table, steam rising | Best still warm. | Half an hour later it crackles as it cools, and nobody waits until it is cold. |`,
  },
  {
    form: "process",
    names: ["chocolate", "chocolate bar", "bar of chocolate"],
    title: "From the cacao tree to the chocolate bar",
    music: { genre: "jazz", mood: "playful" },
    cards: `
1 wide | A tropical forest with cacao trees, sunlight through the leaves | It grows on trees. | Chocolate grows on trees, in the shade of the rain forest. |
2 detail | Yellow cacao pods on the trunk of a tree | Straight from the trunk. | The pods hang straight from the trunk, as large as a football. | Each holds some forty beans in sweet white pulp.
3 people | A farmer opens a cacao pod with a knife in a sunny clearing | One careful cut. | A farmer opens them one by one, with a knife and a steady hand. |
4 detail | Cacao beans under banana leaves in a wooden box | A week under leaves. | Under banana leaves the beans ferment for a week, and the first hint of chocolate appears. |
5 wide | Brown cacao beans drying on bamboo mats under a hot sun | Dried in the sun. | Then they dry in the sun until they rattle. |
6 medium | Roasted beans pouring into a steel mill in a small factory | Roast and grind. | Roasted and ground, they melt into a dark and bitter paste. | Without sugar, hardly anybody would like it.
7 detail | Glossy melted chocolate stirred in a large steel bowl | Patience makes it smooth. | Sugar joins it, and for two days it is stirred until your tongue finds no grain. |
8 people | A child bites into a bar of chocolate on a park bench in autumn | Gone in a minute. | It took half a year and half the world to make. It is gone in a minute. |`,
  },
  {
    form: "process",
    names: ["honey", "jar of honey"],
    title: "How honey is made",
    music: { genre: "acoustic", mood: "happy" },
    cards: `
1 wide | A meadow full of wild flowers on a bright summer morning | It begins with flowers. | A spoonful of honey begins in a meadow like this one. |
2 detail | A honey bee on a yellow flower, close | One drop at a time. | A bee visits a hundred flowers on a single flight, and drinks a drop from each. |
3 medium | Bees that land at the entrance of a wooden beehive | Home, and straight back. | At home she hands it on to another bee, and is out again within minutes. |
4 detail | A honeycomb with golden cells, some sealed with wax | Stored in wax. | The hive dries the nectar by the beat of its wings, and seals it under wax. | What is left keeps for centuries.
5 people | A beekeeper in a white veil lifts a frame out of a hive, calm evening light | Never take it all. | In late summer the beekeeper takes what the hive can spare, and leaves the rest for winter. |
6 medium | Golden honey flows from a steel spinner into a jar | It runs like light. | Spun out of the comb, it runs slow and golden. |
7 detail | A jar of honey on a breakfast table by a sunny window, bread beside it | A summer in a jar. | One jar stands for two million flowers, and a summer's work. |`,
  },
  {
    form: "process",
    names: ["wine", "red wine", "bottle of wine"],
    title: "How wine is made",
    music: { genre: "classical", mood: "calm" },
    cards: `
1 wide | Rows of vines over rolling hills at sunrise | A hill in the sun. | Good wine is mostly a good hill, with the sun on the right side. |
2 detail | Dark blue grapes on a vine in the evening light | Waiting for sugar. | All summer the grapes gather sugar. One week in September, they are ready. |
3 people | Workers carry baskets of grapes between the vines, autumn morning | Everybody helps. | Then everybody comes to pick, from first light until the baskets are full. |
4 detail | Grapes crushed in a wooden press, dark juice running out | Juice first. | The press breaks the skins, and the skins give the colour. |
5 medium | Large steel tanks in a cool cellar, a single lamp | Yeast does the rest. | In the tank yeast eats the sugar and leaves alcohol behind. | It bubbles for two weeks, and then falls silent.
6 wide | Rows of oak barrels in a dark vaulted cellar by candlelight | Now it sleeps. | In oak barrels it rests for a year, or for five. |
7 people | Friends with glasses of red wine at a long table in a vineyard at sunset | And then, one evening. | And one evening somebody pulls the cork, and the summer is still in there. |`,
  },
  {
    form: "process",
    names: ["tea", "cup of tea", "green tea", "black tea"],
    title: "How tea is made",
    music: { genre: "ambient", mood: "calm" },
    cards: `
1 wide | Terraces of tea bushes on steep green hills in the mist | Hills of green. | All the tea in the world comes from one plant, and it likes the mist. |
2 people | Women with baskets pick tea leaves on a green slope in the morning | Two leaves, one bud. | Only the top is picked: two leaves and a bud. |
3 detail | Fresh green tea leaves in a bamboo basket | Light as air. | It takes two thousand of them for a pound. |
4 medium | Tea leaves that wither on long racks in a wooden hall | A night to soften. | Overnight the leaves wither and grow soft. |
5 detail | Hands that roll dark tea leaves on a table | Rolled, it turns dark. | Rolled and left in the air they turn brown, and that is black tea. | Green tea is heated at once, so that it stays green.
6 detail | Steam rises from a teapot as water is poured in, by a window with rain | Then, hot water. | All that is missing now is water, and three minutes. |
7 people | Two old friends with cups of tea on a porch in the rain | Time for a cup. | After water, nothing on earth is drunk so often, and hardly anything so slowly. |`,
  },
  {
    form: "process",
    names: ["cheese", "wheel of cheese"],
    title: "How cheese is made",
    music: { genre: "acoustic", mood: "calm" },
    cards: `
1 wide | Cows on a green mountain meadow on a clear morning | Grass comes first. | Cheese is a way to keep a summer meadow for the winter. |
2 medium | Fresh milk poured into a large copper kettle in a mountain hut | Ten parts milk. | It takes ten litres of milk to make one kilo of cheese. |
3 detail | White curd cut by a wire harp in a copper kettle | Now it sets. | A little rennet, half an hour of quiet, and the milk is solid enough to cut. |
4 people | A cheesemaker lifts the curd in a cloth, steam all around | Lifted in a cloth. | The curd is lifted out by hand, dripping and hot. |
5 detail | Round cheeses under wooden presses | Pressed into shape. | Pressed overnight, it has its shape, but no taste yet. |
6 wide | Shelves full of golden cheese wheels in a dark stone cellar | The cellar does the work. | The taste comes in the cellar, turned and rubbed with salt for months. |
7 people | A board with cheese, bread and grapes on a table in the evening sun | Worth the wait. | Cut it open in spring, and you can still taste the meadow. |`,
  },
  {
    form: "process",
    names: ["pizza", "neapolitan pizza"],
    title: "How pizza is made",
    music: { genre: "jazz", mood: "happy" },
    cards: `
1 wide | A narrow street in an old southern city at noon, laundry between the houses | It is lunchtime in Naples. | Around noon there is a line in front of every good pizzeria in Naples. |
2 detail | Round balls of dough on a floured wooden board | Dough made yesterday. | The dough was made yesterday. It needs a night to itself. |
3 people | A cook throws a disc of dough into the air in a small kitchen | No rolling pin. | No rolling pin: a good hand turns a ball into a disc in ten seconds. |
4 detail | Red tomato sauce, white mozzarella and green basil on dough | Three colours. | Tomatoes, mozzarella, basil, and nothing to hide behind. |
5 medium | A pizza slides into a wood-fired brick oven with bright flames | Ninety seconds. | The oven is so hot that ninety seconds are enough. |
6 detail | A pizza with a blistered crust on a plate, steam rising | Black spots are right. | The dark blisters on the rim are not a mistake; they are the flavour. |
7 people | Friends share a pizza at a table on a street in the evening light | Eat it now. | It does not travel and it does not wait. You eat it where it was made. |`,
  },
];
