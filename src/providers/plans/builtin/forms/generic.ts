import type { StoryForm } from "../topics/topic.ts";

/**
 * What can be said of a subject of which nothing is known but its words. Slots: `one` (a smart bottle), `the` (the smart bottle),
 * `about` (smart bottles), `it`
 * and `they` (it, them; it, they), and a verb as `is/are` where `the` or `they` is a sentence's subject.
 */
export const genericCards: Record<Exclude<StoryForm, "list" | "story">, string> = {
  process: `
1a wide | A wide landscape at sunrise where the raw material comes from | It starts out here. | Before there is any {about}, there is only what the earth gives us. |
1b wide | A workshop with tall windows in the first light | It starts with nothing. | Every morning it begins again in a place like this, with an empty table. |
2a detail | Raw material in two open hands, close | This is all it is. | In the beginning it looks like nothing much. |
2b detail | Bowls and boxes of raw material on a wooden bench | Pick the best. | What goes in decides what comes out, so somebody picks it over by hand. |
3b people | An old master shows a girl how to hold the tool | It is learned by watching. | Nobody learns this from a book. You stand beside somebody, for years. |
6b people | A man who taps a piece and listens, eyes shut | You can hear it. | A good one sounds different. You have to have heard a thousand bad ones. |
3 people | Skilled hands at a workbench in warm light | Hands that know. | Then come the hands. They have done this ten thousand times. |
4 medium | A machine with wheels and belts in a bright hall | Then the machine. | Some steps are too hot, too heavy or too fine for hands. |
5 detail | Steam and glowing light from an open oven | Heat changes everything. | Heat, pressure or time: there is always one step after which there is no way back. |
6 people | A woman with a lamp who looks very closely at one piece | Not this one. | Somebody looks at every piece, and takes out the one that nobody else would notice. |
7 wide | Finished pieces in long rows on shelves | And wait. | Then it waits. Good things are allowed to rest. |
8a people | Somebody unpacks {one} at a kitchen table, smiling | And now it is here. | And that is the way it takes until {they} {is/are} on your table. |
8b detail | {One} on a wooden table in soft light | So this is {the}. | So this is {the}. It looks as if it had always been there. |`,
  life: `
1a wide | A street before sunrise with one lit window | Somebody is up. | One window in the street is lit. Behind it lives {one}. |
1b people | {One} at a window with a cup in the morning light | The first hour. | The first hour of the day belongs to nobody else. |
2 detail | Keys, a bag and shoes by a door | Out of the door. | Keys, bag, and one last look back. |
2b detail | A cup of coffee beside a calendar, lamplight | What day is it? | There is a plan for today. It will not survive the morning. |
3a people | {One} at work, seen from the side, daylight | This is the job. | What {the} {does/do} looks easy from outside. It is not. |
3b detail | Busy hands, close, in warm light | It is all in the hands. | Most of it is in the hands, and cannot be explained. |
4 medium | A table with bread and apples at noon, people around it | Half past twelve. | At noon there is bread, and somebody tells the one about yesterday. |
4b medium | Somebody eats a sandwich on a bench in the sun | Ten minutes of sun. | Ten minutes of sun, a sandwich, and nobody who wants something. |
5 wide | Rain against a window, grey light | And then, of course, this. | And then something goes wrong. It always does, at about three. |
6 people | {One} talks with a friend, both laugh | You are not alone. | What helps is somebody who knows how it is. |
6b people | Old friends who sit on a wall and laugh | The ones who know. | There are two or three people to whom nothing has to be explained. |
7 wide | A quiet street in the evening light, long shadows | Nearly done. | When the shadows get long, it slows down. |
7b wide | A bridge in the evening light, people on their way home | The way back. | The way home is the same as in the morning, only slower. |
8a people | {One} on a bench at sunset | That was the day. | Nothing great happened. It was a good day. |
8b wide | One lit window in a dark street, stars above | Good night. | And then the window is lit again, and after a while it goes dark. |`,
  place: `
1a aerial | {The} from above in the early morning light | From up here. | From up here you could think that {the} {is/are} still asleep. |
1b wide | {The} at sunrise, long shadows | Good morning. | There is an hour in the morning when {the} {belongs/belong} to nobody. |
2 wide | An old square with a tower in {the}, morning | Where it began. | Somebody once thought that this was a good place to stay. |
2b medium | A weathered wooden door with a cat before it, {the} behind | Every door has a story. | Behind doors like this one somebody has been born, every few years, for centuries. |
3 people | People on their way along a narrow street in {the} | Take a wrong turn. | The best way to see it is to take a wrong turn. |
3b people | A market with fruit and flowers in the morning sun | Follow your nose. | At the market you hear what they think of each other here. |
4 detail | A plate of local food on a table in the sun | Sit down first. | What a place is like, you can taste. |
4b detail | Two cups and a newspaper on a round table | First, a coffee. | Order something, anything, and watch who comes by. |
5 people | An old man and a girl laugh on a doorstep in {the} | Ask them. | You can read about it. Or you can ask somebody who has never left. |
5b people | Boys who play football against an old wall | The game is older than they are. | The same game, against the same wall, for three generations. |
6 wide | Water or hills around {the} in the afternoon | A little way out. | Walk for twenty minutes, and you see all of it at once. |
6b wide | A bench under a tree with a wide view, afternoon | Sit here. | There is a bench. The best places always have a bench. |
7 wide | {The} at night with warm lights | Then the lights. | In the evening the windows light up, one after the other. |
8 people | A traveller with a bag looks back, evening light | You will be back. | You only meant to pass through. |
8b wide | The last bus on an empty road in the dusk | The last bus. | The last bus goes at nine. You could also miss it. |`,
  history: `
1a wide | A fire under the stars with people around it, long ago | A long time ago. | There was a time when nobody had ever heard of {about}. |
1b detail | An old map and a candle on a dark table | It is an old story. | The story of {about} is older than most people think. |
2 people | A person in old clothes by a window has an idea | Somebody began. | Somebody was the first, and was laughed at. That is how most things begin. |
2b detail | A hand that writes by candlelight | It was written down. | Somebody wrote it down, on a page that should have been used for something else. |
3b people | A crowd that laughs at somebody with a strange machine | They laughed. | People came from three villages to laugh at it. |
3 detail | Old drawings and tools on a wooden table | It hardly worked. | The first attempts were clumsy, and they hardly worked. |
4 wide | A busy old harbour town in the morning | Then it spread. | Then somebody took the idea along on a journey, and it was everywhere. |
4b people | Travellers with bundles on a ship, open sea | It came along. | It travelled as everything travels: in somebody's luggage. |
5b wide | A road with carts and riders in the dust | Word got around. | Whoever had seen {it} once wanted to tell somebody. |
5 people | A crowd on an old square, some for it, some against | Not everybody liked it. | Not everybody was pleased. Some wanted {it} forbidden. |
6 wide | Factory chimneys and trains in black smoke | Then it got faster. | And then came a century in which everything got faster. |
6b people | Rows of people at work in a big old hall | Then came thousands. | What one person could do became the work of thousands. |
7b people | A grandmother who shows something to a child at a table | She was there. | There are still people who can tell you how it was, if you ask soon. |
7 medium | An old black-and-white photograph in a frame on a wall | Our grandparents knew. | Our grandparents could still remember what it was like before. |
8 people | Young people in a bright modern city | And here we are. | Today hardly anybody gives it a thought, and that is the best proof that it worked. |
8b people | A girl on a bus who smiles at her phone | You know it well. | You have come across it this week, and thought nothing of it. |
9 wide | A road that leads to the horizon at sunrise | The next chapter is open. | What becomes of it now, nobody has written yet. |`,
  product: `
1a wide | A person under a heap of small troubles on a grey morning | You know this. | You know how it is. It is a small thing, but it is there every day. |
1b people | A tired person at a kitchen table, grey light | Again? | You have tried everything, and put it in a drawer. |
2 detail | Sketches and a pencil on a table in lamplight | So we started over. | So we sat down and asked what it would have to be like. |
3a detail | {One} on a plain table in a beam of light | Here it is. | This is {the}. |
3b wide | {One} in the first light of the sun | Meet {the}. | Meet {the}. |
4 medium | A hand that uses {one} in a bright room | It simply works. | It does one thing, and it does that well. |
5 detail | The edge of {one}, very close, fine material | Look closely. | Nobody will notice the edges. We did them anyway. |
6 people | Friends who try {one} together and laugh | Made for people. | It is made for people who have better things to do. |
7 wide | A wide view over a city in the morning | And the rest of the day? | And suddenly there is time left over. |
8 detail | {One} on a dark table, a thin line of light around {it} | {The}. Out now. | {The}. It is here. |`,
  explanation: `
1a people | A child with a magnifying glass on a lawn asks a question | Good question. | It is one of those questions that children ask, and nobody can answer on the spot. |
1b wide | A starry sky over a small house with one lit window | Have you ever wondered? | Everybody has heard of {about}. Explaining it is another matter. |
2 detail | An open notebook with a sketch on a desk by a window | Begin simply. | Let us begin with what we can see. |
2b wide | A map on a wall with one blank spot | First, what we know. | There is what we know, what we think we know, and a white spot in the middle. |
3b detail | A drawing on a blackboard, white chalk | Draw it. | Try to draw it. You will notice at once where you do not know. |
4b medium | A row of dominoes that fall, one after the other | It begins with a push. | It begins with something small, and from there it goes by itself. |
6b wide | A telescope on a roof under a wide sky | Somebody looked twice. | For a long time everybody believed something else. Then somebody looked twice. |
7b people | People of all ages in a kitchen, talk and laughter | You have seen it today. | You have met it today already, probably before breakfast. |
3 detail | A small strange thing on a table under a bright lamp, close | Take it apart. | If you want to understand something, take it apart. |
4 medium | Wheels and gears that turn into each other | One thing moves the next. | There is one part that starts it, and all the others follow. |
5 people | Two people before a blackboard, one explains | Say it in your own words. | You have understood it when you can explain it to somebody who has not. |
6 wide | A bridge in the fog, its other end not to be seen | Here it gets interesting. | And there is a point where even those who know best disagree. |
7 wide | Everyday life on a bright street | It is all around you. | Once you know it, you see it everywhere. |
8 people | The child runs on with the magnifying glass in the evening sun | Next question. | And the best thing about a good answer is the next question. |`,
  event: `
1a wide | A large empty place in the first light of the day | Not yet. | In a few hours this place will be full. |
1b detail | A calendar with one day in red | It was in the calendar for months. | For months it was a red circle in the calendar. |
2 people | People who hang up lights and carry chairs | Many hands. | Nobody did this alone. |
2b people | Somebody on a ladder with a string of lamps | A little higher on the left. | A little higher on the left. No, on the other left. |
3 detail | Glasses, flowers and lights, close | The last details. | Somebody straightens something that was straight already. |
4 people | Guests who arrive and wave in warm light | Here they come. | Then they come, first a few, and then all of them. |
4b people | A table with name cards and old friends who find each other | You are here, too! | Everybody says the same sentence: you have not changed. |
5 wide | A crowd under coloured lights | Now. | And then it begins, and nobody looks at the clock. |
6 people | An old woman and a child who dance | Young and old. | The oldest dances with the youngest, and both are better than you. |
6b people | A crowd of people who sing, faces in warm light | All of them know the words. | And then there is one song that everybody knows. |
7 wide | The same place late at night, a few lights left | Remember this. | Tomorrow it is only a place again. But you were here. |`,
  nature: `
1a wide | {The}, wide, in the early morning light | Before anybody is up. | In the early morning there is nobody here to see it. |
1b aerial | {The} from high above, soft light | From up here. | From up here there is no border, and no road. |
2 detail | {The}, close, drops of dew | Come closer. | You have to go down on your knees to see what is going on. |
3 medium | {The} with birds, clear light | Listen. | If you keep still for a while, you begin to hear it. |
4 people | A hiker who stops and looks, {the} before them | Stand still for once. | Most people walk by. Now and then somebody stops. |
5 wide | {The} under dark clouds and wind | Then it changes. | Then the light changes, and it is another place. |
6 medium | {The} in the last warm light | And now, the quiet. | What you do not hear is what you came for. |
7 wide | {The} under a sky full of stars | It goes on. | And it goes on, whether somebody looks or not. |`,
  "how-to": `
1a people | A person at a table with empty hands and a question, morning light | Everybody begins here. | Everybody who can do this today could not do it once. |
1b wide | A clean table in a bright room | Make some room. | First you need a table, an hour, and no phone. |
2 detail | Tools and material laid out in a row on a table | Lay it all out. | Lay out what you need before you begin. It saves you half the swearing. |
2b detail | A notebook with a simple drawing, a pencil | Draw it once. | Draw it once, badly. Now you know what you do not know. |
3 detail | Hands that take the first careful step | Start small. | Start with the smallest part that works. |
4 people | A beginner watches an old master at work | Watch somebody. | Watch somebody who can do it, and look at their hands, not at the result. |
5 medium | A first attempt that has gone wrong on a table | The first one fails. | Your first try will not look like much. Keep it, to laugh about later. |
5b people | Somebody laughs at a crooked result | Laugh about it. | It is crooked. Good. Now you know which way it wants to go. |
6 detail | Calm hands at work, late light | Again, slower. | Then do it again, slower than you would like. |
6b medium | A clock and a lamp over a quiet table in the evening | Ten minutes a day. | Ten minutes a day beat one long Sunday. |
7 people | Somebody holds up what they have made, proud | There it is. | And at some point it is simply there, and you have made it. |
8 people | Two people at a table, one shows the other how | Show somebody. | If you want to be sure that you can {do}, show somebody else. |`,
  idea: `
1a wide | A person alone on a hill at dawn, a wide valley below | Think about it. | There are words that everybody uses and nobody can explain. This is one of them. |
1b people | Two people on a bench by a lake in the morning mist | What is it, really? | Ask ten people about {about}, and you get eleven answers. |
2 detail | A hand that draws a line in sand | It is easier to see. | It is easier to recognise than to define. |
3 people | A mother lifts a child up to see over a wall | It looks like this. | Sometimes it is somebody who lifts you up, so that you can see. |
3b people | An old couple hold hands at a crossing | Look at these two. | Some have never used the word, and know all about it. |
4 wide | A storm over a small house with one light | Without it? | You notice it most of all where it is missing. |
5 medium | An open door with light behind it | There is a door. | Nobody can give it to you. But somebody can leave the door open. |
5b medium | A bowl of soup on a table, two spoons | It can be this small. | It is seldom as large as in the films. |
6 people | Strangers who help each other carry something across a street | Look around. | It happens every day, at the next corner, and hardly ever makes the news. |
6b people | A boy who waits for a slower friend on a path | He waits. | Nobody told him to. He waits. |
7 wide | The sun comes out over a wide calm landscape | Keep it. | Perhaps it is nothing that you have. Perhaps it is something that you do. |`,
  portrait: `
1a wide | {One} in a wide landscape in the morning light | Look at this. | Perhaps you have never really looked at {the}. |
1b detail | {One}, close, half in shadow | What is this? | Take a moment, and look at {the}. |
2 detail | {One} very close, every detail in soft light | Closer. | From close up there is a great deal to see. |
3b people | A child who sees {one} for the first time | The first time. | A child would stop here, and look, and be late for supper. |
5b wide | {One} far away under a big sky | From far away. | From far away it is only a small mark in all that room. |
3 people | Somebody who smiles at {one}, warm light | Somebody cares. | To somebody, {the} {means/mean} more than you would think. |
4 wide | {One} on a rainy day, grey light | On a grey day. | On some days it is just there, and asks for nothing. |
5 people | Somebody tells a child about {the}, lamplight | There is a story. | There is a story to it. There always is. |
6 medium | {One} in another place, bright noon, people walk by | The world goes by. | Around it the world goes by, and is in a hurry. |
7 wide | {One} in the evening sun, long shadows | And now look again. | Now look once more. It has not changed. You have. |`,
};
