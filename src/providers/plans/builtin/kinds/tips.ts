/** One of what can be listed: seen, in brief, and said. */
export interface Item {
  see: string;
  brief: string;
  say: string;
}

/** What can be listed about a subject. */
export interface Tips {
  names: readonly string[];
  items: readonly Item[];
}

const item = (text: string): Item => {
  const [see = "", brief = "", say = ""] = text.split(" | ");
  return { see, brief, say };
};

export const tips: Tips[] = [
  {
    names: ["sleep", "sleep better", "better sleep"],
    items: [
      "A dark bedroom with a window open to the stars | Make it dark. | Make it dark and cool. Eighteen degrees will do.",
      "A phone in a drawer beside a bed | The phone sleeps elsewhere. | Let your phone sleep in another room.",
      "An alarm clock at seven on a sunny windowsill | The same hour. | Get up at the same hour, on Sundays, too.",
      "A cup of coffee in the noon sun | No coffee after two. | Coffee from the afternoon is still there at midnight.",
      "A person on a walk in the morning light | Go out early. | Ten minutes of daylight in the morning tell your body when the evening is.",
      "A notebook and a pencil on a bedside table by a lamp | Write it down. | Write down what you have to do tomorrow. Then your head may let go of it.",
      "Bare feet in warm water, candlelight | Warm feet. | Warm your feet. It sounds silly, and it works.",
    ].map(item),
  },
  {
    names: [
      "productivity",
      "focus",
      "productive",
      "be productive",
      "work better",
      "study",
      "learning",
      "study tips",
      "concentration",
      "time management",
    ],
    items: [
      "One sheet of paper with one line on an empty desk | One thing. | Choose one thing in the morning. One.",
      "A phone face down in another room | Out of sight. | Put the phone where you would have to get up for it.",
      "A kitchen timer beside an open book | Twenty-five minutes. | Work for twenty-five minutes. Anybody can do that.",
      "A person at a window with a cup, looking out | Look out of the window. | Then look out of the window. That is where ideas come from.",
      "A hand that closes a laptop in the evening light | Stop on time. | Stop while you still know what comes next. Tomorrow will be easy.",
      "A clean desk in the morning sun | Leave it empty. | Leave the desk empty in the evening, as a gift to yourself.",
      "Two friends who explain something at a board | Explain it. | Explain it to somebody. Where you get stuck is what you do not know.",
    ].map(item),
  },
  {
    names: [
      "health",
      "healthy life",
      "healthy living",
      "stay healthy",
      "fitness",
      "exercise",
      "live longer",
      "healthy eating",
      "walking",
      "running",
      "outdoors",
    ],
    items: [
      "A woman walks through a park in the morning mist | Walk. | Walk for half an hour a day. It need not look like sport.",
      "A bowl of vegetables in many colours on a table | Eat colours. | Put as many colours on the plate as you can.",
      "A glass of clear water in the sun | Drink water. | Drink a glass of water before you decide that you are hungry.",
      "Friends who laugh at a long table in a garden | Not alone. | Eat with people. The lonely do not live as long.",
      "A person on a staircase in a bright building | Take the stairs. | Take the stairs. Your heart does not know that it is not a mountain.",
      "A bedroom with white curtains in the wind | Sleep on it. | Sleep. Nothing else is repaired anywhere else.",
      "A doctor who listens to an old man's heart | Have it looked at. | And have it looked at once a year, while nothing hurts.",
    ].map(item),
  },
  {
    names: ["travel", "travelling", "traveling", "trip", "travel cheap", "pack", "packing"],
    items: [
      "A half-empty suitcase on a bed | Half of it. | Pack, and then take half of it out again.",
      "A train along a coast at sunrise | Take the slow way. | Go by train where you can. The way is half of it.",
      "A small restaurant with locals at the tables in the evening | Where nobody speaks English. | Eat where the menu is not translated.",
      "A person with a map on a quiet lane | Get lost. | Leave one afternoon without a plan.",
      "An empty square with a fountain at dawn | Get up once. | Get up at dawn, once. The place is yours for an hour.",
      "A hand that writes a postcard at a café table | Write to somebody. | Write one postcard. It is the only souvenir that arrives.",
      "Two strangers who laugh on a bench | Learn ten words. | Learn ten words of the language, and thank you is the first.",
    ].map(item),
  },
  {
    names: [
      "money",
      "save money",
      "saving",
      "saving money",
      "budget",
      "business",
      "start a business",
      "marketing",
      "small business",
      "freelancing",
    ],
    items: [
      "A notebook with numbers on a kitchen table | Write it down. | Write down where it goes. For a month, just look.",
      "A jar of coins on a shelf in the light | Pay yourself first. | Put something aside on the first of the month, not on the last.",
      "A person who talks with a customer in a small shop | Ask one person. | Ask one person who would pay for it. Ask what they really need.",
      "A small plant in a pot on an office desk | Start small. | Start so small that you can afford to be wrong.",
      "Scissors that cut a card at a table | Cut one thing. | Cut the one thing that you pay for and do not use.",
      "Two people who shake hands in a workshop | Keep your word. | Deliver a day early. People talk about it.",
      "A calendar with one circle in red by a window | Give it a year. | Give it a year. In a month you see nothing.",
    ].map(item),
  },
  {
    names: [
      "reading",
      "read",
      "read more",
      "books",
      "learn a language",
      "learning a language",
      "writing",
      "music",
      "art",
    ],
    items: [
      "A book that lies open on a kitchen table | Where you see it. | Leave it lying where you always sit.",
      "A girl who reads under a blanket with a lamp | Ten pages. | Ten pages a day are fifteen books a year.",
      "A closed book on a park bench | You may stop. | You may stop in the middle. Nobody checks.",
      "A man who reads to a child in an armchair | Aloud. | Do it aloud, for somebody. It is twice as much then.",
      "A pencil that draws a line beside a paragraph | Leave traces. | Write in the margin, so that you meet yourself again.",
      "A crowded train with one person deep in a book | In between. | There are twenty minutes a day that you do not know what to do with.",
      "Friends with books around a table with wine | With others. | And find one person who wants to hear about it.",
    ].map(item),
  },
];

/** For a list of which nothing is known. */
export const anyTips = [
  "A first step on a path into a green valley | Just begin. | Begin before you feel ready. Nobody ever does.",
  "A single stone on top of another by a river | One at a time. | Do one thing at a time, and do it to the end.",
  "An old man shows a boy how to tie a knot | Ask. | Ask somebody who has done it before. People love to be asked.",
  "A broken cup that is mended with gold | Fail once. | Let it go wrong once. That is how you find out what matters.",
  "An hourglass on a windowsill in the evening light | Give it time. | Give it more time than you think, and then a little more.",
  "Friends who push a swing in a garden | Not alone. | Do not do it alone. It is more fun, and you stay with it.",
  "A notebook with a line for each day | Keep count. | Keep count, so that you can see how far you have come.",
  "A person on a summit who looks back | Look back. | Now and then, turn around. You have come further than it feels.",
].map(item);
