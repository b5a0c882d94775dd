import type { Topic } from "./topic.ts";

/** How to do things. */
export const howTo: Topic[] = [
  {
    form: "how-to",
    names: ["plant a tree", "planting a tree", "plant trees"],
    title: "How to plant a tree",
    music: { genre: "acoustic", mood: "happy" },
    cards: `
1 wide | A green garden with an empty place in the lawn, spring morning | The best time was years ago. | The best time to plant a tree was twenty years ago. The next best is today. |
2 people | A man and a girl choose a young tree between others | Not too large. | Take a young one. It will overtake the large one within five years. |
3 detail | A spade in dark soil | Wide, not deep. | Dig twice as wide as the roots, and no deeper. |
4 detail | Roots of a young tree held over a hole | Spread the roots. | Spread the roots out, so that they do not grow in a circle. |
5 people | A girl presses soil around a trunk with her boots | Step on it. | Fill it up, and step on it, gently: air is what kills it. |
6 detail | Water from a can onto soil around a thin trunk | Now, water. | Then water, two cans full, even if it rains. |
7 people | A girl measures herself against a small tree | Come back every week. | For the first summer it needs you. After that you need it. |
8 wide | A great tree with a bench and people in its shade | It will outlive you. | Somebody who is not born yet will sit in its shade. |`,
  },
  {
    form: "how-to",
    names: ["make pancakes", "cook pancakes", "bake pancakes"],
    title: "How to make pancakes",
    music: { genre: "jazz", mood: "playful" },
    cards: `
1 people | A father and a child in pyjamas in a sunny kitchen | Sunday morning. | You need a Sunday, four things, and somebody who is hungry. |
2 detail | Flour, eggs, milk and butter on a wooden table | Four things. | A cup of flour, a cup of milk, two eggs, a pinch of salt. |
3 detail | A whisk in a yellow bowl of batter | A few lumps are fine. | Stir until it is nearly smooth. A few lumps are fine. |
4 medium | A bowl under a cloth by a window | Let it rest. | Then let it rest for ten minutes, though everybody is watching. |
5 detail | Butter that foams in a black pan | Wait for the foam. | The pan is right when the butter foams, and has not turned brown. |
6 detail | A golden pancake with bubbles at its edge in a pan | Count the bubbles. | When there are bubbles in the middle, turn it. Not before. |
7 people | A pancake in the air, a laughing child | Or throw it. | You can take a spatula. Or you can be brave. |
8 detail | A stack of pancakes with berries and syrup, steam in the light | The first one is for the cook. | The first one never works. That one is for the cook. |`,
  },
  {
    form: "how-to",
    names: ["meditate", "start meditating", "breathe"],
    title: "How to meditate",
    music: { genre: "ambient", mood: "calm" },
    cards: `
1 wide | A quiet room with a cushion and a window to a garden, morning | Sit down. | You need a place to sit, and five minutes nobody wants from you. |
2 people | A woman sits upright on a cushion, eyes half shut | Sit like a mountain. | Sit upright, but not stiff, as if a thread held you from above. |
3 detail | Hands that rest on knees, soft light | Put your hands down. | Let the hands lie. They have done enough today. |
4 wide | Waves that come and go on a calm beach | Follow one breath. | Follow one breath in, and follow it out again. |
5 medium | Clouds that drift over a blue sky | You will drift off. | After four breaths you are thinking about lunch. That is normal. |
6 detail | A leaf on still water | Come back. | Notice it, and come back. This coming back is the whole exercise. |
7 people | A woman opens her eyes and smiles, garden behind | That was it. | Nothing happened. And it is a little quieter than before. |`,
  },
  {
    form: "how-to",
    names: ["brew coffee", "make coffee", "make pour over coffee", "make the perfect coffee"],
    title: "How to make a good cup of coffee",
    music: { genre: "jazz", mood: "calm" },
    cards: `
1 wide | A kitchen in the first sun, a kettle on the stove | Five minutes. | A good cup takes five minutes. A bad one takes four. |
2 detail | Dark beans on a small scale | Weigh it, once. | Sixty grams for a litre. Weigh it once, and you will know it by sight. |
3 detail | A hand turns a wooden coffee grinder | Grind it now. | Grind it now, not yesterday: as coarse as sea salt. |
4 medium | Hot water over an empty paper filter | Rinse the paper. | Rinse the paper first, unless you like the taste of paper. |
5 detail | Coffee grounds that swell and bubble in a filter | Let it bloom. | A little water, and then wait for half a minute. It has to breathe out. |
6 people | A person pours water in slow circles | Slow circles. | Then the rest, in slow circles, from the middle outwards. |
7 people | Two cups of coffee on a balcony with a view over roofs | Sit down for it. | And now sit down. It would be a pity to drink it standing up. |`,
  },
  {
    form: "how-to",
    names: ["change a tire", "change a tyre", "change a flat tire"],
    title: "How to change a tyre",
    music: { genre: "rock", mood: "playful" },
    cards: `
1 wide | A car with a flat tyre on a country road in the evening | It had to happen. | It always happens on the day with the good shoes. |
2 medium | A red warning triangle on a road behind a car | Safe, before anything. | First get off the road, put the brake on, and set up the triangle. |
3 detail | A wrench on a wheel nut | A quarter turn. | Loosen the nuts a little while the wheel is still on the ground. |
4 medium | A jack under a car on gravel | Now lift it. | Put the jack where the manual says, and not anywhere else. |
5 people | A woman lifts a wheel off a car, sleeves rolled up | Off it comes. | Take the nuts off, and put them where you will not kick them. |
6 detail | Hands that tighten nuts on a wheel | Crosswise. | Put the new one on, and tighten crosswise, as you would lace a shoe. |
7 wide | A car drives away on a country road at sunset | Twenty minutes. | Let it down, tighten it once more, and wipe your hands. Twenty minutes. |`,
  },
  {
    form: "how-to",
    names: ["save money", "budget", "save for a house"],
    title: "How to save money",
    music: { genre: "acoustic", mood: "inspiring" },
    cards: `
1 medium | An empty purse on a kitchen table by a window | Where did it go? | On the twentieth there is nothing left, and nobody bought anything. |
2 detail | Receipts and a pencil on a table | Look at it once. | Write everything down for a month. You do not have to change anything yet. |
3 detail | A hand that crosses out a line on a list | Three things. | You will find three things that you would not miss. |
4 medium | A jar of coins on a shelf in the light | First, not last. | Save at the beginning of the month, not what is left at the end. |
5 people | A couple at a table with a calendar | Let it happen by itself. | Let the bank do it, on the day the salary comes. |
6 people | Two people cook together in a small kitchen | Keep what you love. | Do not cut what makes you happy. Cut what you did not notice. |
7 wide | A small house with a garden in the morning sun | Small, and every month. | It is not the amount that does it. It is the month after month. |`,
  },
];
