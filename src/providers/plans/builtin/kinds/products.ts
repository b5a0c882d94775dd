export interface Ware {
  names: readonly string[];
  /** What is annoying without it: seen, and said. */
  trouble: string;
  complaint: string;
  /** Where it is used, and how it looks there. */
  use: string;
  detail: string;
  /** A sentence each: what it does, and what else. */
  does: string;
  also: string;
  /** Who uses it, seen. */
  people: string;
}

export const wares: Ware[] = [
  [
    "bottle, water bottle, flask, thermos",
    "a plastic bottle on a hot car seat",
    "By noon your water is warm, and your head hurts.",
    "on a desk by a window beside a laptop",
    "cold drops on a steel bottle, close",
    "It keeps cold for a day, and knows when you last drank.",
    "A small light reminds you, before your head does.",
    "runners who drink in a park at sunrise",
  ],
  [
    "app, mobile app, software, platform, website, saas, tool",
    "a desk covered with notes and three open laptops",
    "There is a list for everything, and nobody knows where the list is.",
    "on a phone in a hand on a train",
    "a clean bright screen with three large buttons",
    "It puts everything in one place, and shows you only what is next.",
    "It works on a train, in a tunnel, and on a Monday.",
    "a team that laughs around a table in a bright office",
  ],
  [
    "phone, smartphone, tablet",
    "a cracked phone with a low battery at night",
    "It is half past four, and it has nine percent left.",
    "in a hand on a bridge at sunset",
    "the edge of a phone with three lenses in a beam of light",
    "The battery lasts until tomorrow. The camera sees what you see.",
    "It is made to be repaired, and to be kept.",
    "friends who take a picture on a hill",
  ],
  [
    "shoe, shoes, sneaker, sneakers, running shoe, running shoes, boots",
    "tired feet on a rainy pavement",
    "Somewhere around kilometre six you begin to think about your feet.",
    "on a forest path in the morning",
    "the sole of a running shoe with drops of water",
    "It bends where you bend, and holds where you need it.",
    "After a week you forget that it is there.",
    "runners on a bridge at dawn",
  ],
  [
    "headphones, earbuds, speaker, smart speaker",
    "a crowded train with noise and people",
    "The world is loud, and none of it is for you.",
    "on a woman in a train window seat",
    "black headphones on a wooden table in side light",
    "Put them on, and the train is gone.",
    "Thirty hours, and then five minutes at a socket.",
    "a girl who dances alone in a kitchen",
  ],
  [
    "watch, smartwatch, fitness tracker",
    "a clock in a stressful office",
    "You have no time, and you do not even know where it goes.",
    "on a wrist at a climbing wall",
    "a watch face with a thin line of light",
    "It counts your steps, hears your heart, and tells you when to stop.",
    "It leaves you alone the rest of the time.",
    "an old man and a boy who race up a hill",
  ],
  [
    "car, electric car, ev, suv, truck",
    "a long traffic jam in the rain",
    "You have driven this road a thousand times, and not enjoyed it once.",
    "on a coastal road at sunrise",
    "the light of a headlamp on wet asphalt",
    "It starts without a sound, and the hill is gone.",
    "Five hundred kilometres, and you charge while you have lunch.",
    "a family who unload a car by a lake",
  ],
  [
    "bike, e-bike, bicycle, scooter, electric bike, electric scooter",
    "a crowded bus stop in the rain",
    "The bus is late, and when it comes it is full.",
    "on a street with trees in the morning",
    "a bicycle chain and a small motor, close",
    "It makes every hill flat, and every way a little shorter.",
    "You arrive with air in your head.",
    "two friends who ride through a park",
  ],
  [
    "coffee machine, coffee maker, espresso machine, kettle, blender",
    "a sleepy man before an empty cup",
    "Before the first coffee nobody here can be spoken to.",
    "on a kitchen counter by a sunny window",
    "a dark stream that runs into a small white cup",
    "Thirty seconds, and it is just as in your favourite café.",
    "You clean it with one hand, and your eyes closed.",
    "a couple with cups on a balcony",
  ],
  [
    "backpack, bag, suitcase, luggage",
    "a torn bag in the rain, things on the ground",
    "There is always one thing too many, and one strap too few.",
    "on a traveller in a mountain landscape",
    "a zipper with drops of rain on grey cloth",
    "It takes everything, and it does not show.",
    "It has a place for whatever you always look for.",
    "hikers who rest on a summit",
  ],
  [
    "lamp, light, smart lamp, light bulb, candle",
    "a dark room with a cold neon tube",
    "In this light even your own kitchen looks like a waiting room.",
    "on a bedside table in a warm room",
    "a soft circle of light on a page",
    "It rises with the sun, and goes to sleep with you.",
    "One touch, and the room is another room.",
    "a mother who reads to her child in bed",
  ],
  [
    "cream, skincare, serum, soap, shampoo, cosmetics, sunscreen, perfume",
    "a shelf with far too many bottles",
    "There are eleven bottles in the bathroom, and none of them is empty.",
    "on a stone by a clear stream",
    "a white drop of cream on a green leaf",
    "Five ingredients, and you know all of them.",
    "In the morning, ten seconds. That is the routine.",
    "two sisters who laugh before a mirror",
  ],
  [
    "jacket, coat, shirt, t-shirt, dress, fashion brand, clothing line, collection",
    "a full wardrobe and a person who does not know what to wear",
    "The wardrobe is full, and there is nothing in it.",
    "on a woman who walks through a windy city",
    "stitching on dark blue cloth, close",
    "One that is right, and that lasts for ten years.",
    "It gets better every time you wear it.",
    "friends on a rooftop at sunset",
  ],
  [
    "game, video game, board game, toy",
    "a rainy window and a bored child",
    "It rains, and everybody looks at a screen of their own.",
    "on a living-room table under a lamp",
    "colourful figures on a board, close",
    "You learn it in two minutes, and you will want to win for years.",
    "It is different each time, because you are.",
    "a family who cheer around a table",
  ],
  [
    "restaurant, café, cafe, coffee shop, bakery, wine bar, cocktail bar, food truck, hotel, gym, shop, store, salon",
    "a grey street with closed shutters",
    "You know the feeling: hungry, tired, and everything looks the same.",
    "on a corner with warm windows at dusk",
    "a hand that turns a sign to open, close",
    "There is a place now where somebody remembers your name.",
    "Everything here is made by somebody you can talk to.",
    "guests who laugh at a long table by candlelight",
  ],
  [
    "course, online course, class, workshop, book, podcast, newsletter, training",
    "a person with a heap of books who looks tired",
    "You always wanted to learn it. There was always something else.",
    "on a laptop in a garden chair",
    "handwritten notes and a pencil, close",
    "Twenty minutes a day, with somebody who explains it as a friend would.",
    "After a month you will catch yourself doing it.",
    "people who clap for somebody in a small room",
  ],
  [
    "drone, camera, robot, vacuum, robot vacuum, laptop, computer, keyboard, gadget, device",
    "a tangle of cables on a floor",
    "It was meant to save you time. You are reading the manual.",
    "in a bright living room with plants",
    "a small blue light on a smooth white surface",
    "You switch it on, and it gets on with it.",
    "It learns what you like, and keeps it to itself.",
    "a grandmother and a boy who try it out together",
  ],
  [
    "protein bar, energy bar, chocolate bar, snack, cookie, drink, energy drink, juice, smoothie, beer, ice cream, sauce, cereal, meal kit, granola",
    "an empty fridge with one old lemon in cold light",
    "It is four in the afternoon, and you are about to eat something you will regret.",
    "in a hand on a sunny park bench",
    "nuts, berries and honey on a wooden board, close",
    "It tastes the way it smells, and it keeps you going until dinner.",
    "You can read the list of what is in it, and you know every word.",
    "friends who share a picnic on a meadow",
  ],
].map(([names = "", trouble = "", complaint = "", use = "", detail = "", does = "", also = "", people = ""]) => ({
  names: names.split(", "),
  trouble,
  complaint,
  use,
  detail,
  does,
  also,
  people,
}));

/** What is said at the end: of things, of places that one goes to, and of what one signs up for. */
export function offerOf({ names }: Ware): { trial: string; out: string; shown: string; ending: string } {
  if (names.includes("restaurant")) {
    return {
      trial: "Come by once. You will not need a second invitation.",
      out: "The door is open.",
      shown: "with an open door in the morning light",
      ending: "at night, warm light in the windows",
    };
  }
  if (names.includes("app") || names.includes("course")) {
    return {
      trial: "Give it a week. It takes two minutes to begin.",
      out: "You can start today.",
      shown: "on a bright screen in two hands",
      ending: "on a screen in a dark room, a lamp beside it",
    };
  }
  return {
    trial: "Try it for a week. You will not want to give it back.",
    out: "Here, now, and yours to try.",
    shown: "on a plain table in a beam of light",
    ending: "before a dark wall, a thin line of light along the edge",
  };
}

/** Slots: those of a ware and its offer, and of its subject. */
export const productCards = `
1a wide | {Trouble} | You know this. | {complaint} |
1b people | {Trouble}, grey light | Sounds familiar? | You know how it is. {complaint} |
2a medium | A person at a window who has an idea, morning light | There must be a better way. | Somebody thought: this cannot be all there is. |
2b detail | Sketches and a pencil on a table in lamplight | So somebody sat down. | So we sat down, and began again from nothing. |
3*a detail | {One} {shown} | Here it is. | This is {the}. |
3*b wide | {One} {shown}, first sun | Meet {the}. | Meet {the}. |
4* medium | {One} {use} | It simply works. | {does} |
5 detail | {Detail} | Down to the details. | {also} |
6a people | {People} | For all of you. | It is made for people who have better things to do. |
6b people | {People}, warm light | This is what it is for. | Because in the end it is not about {thing}. It is about this. |
7 wide | An open road through green hills at sunrise | Try it. | {trial} |
8a wide | {One} {ending} | {The}. Out now. | {The}. {out} |
8b detail | {One} {ending}, close | {The}. It is here. | {The}. {out} |`;
