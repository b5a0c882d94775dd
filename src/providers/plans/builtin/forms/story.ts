/** A little story about somebody who does something. Slots: a subject's, and `clause`: what happens (`finds a friend`). */
export const storyCards = `
1a wide | {One} alone in a wide landscape at dawn | Once there {was/were} {one}. | Once, not so long ago, there {was/were} {one}. |
1b wide | {One} at a window with a lamp, evening, rain outside | This is about {one}. | This is the story of {one}. It does not take long. |
2a detail | The face of {the}, close, thoughtful, soft light | Nobody noticed. | From outside nobody would have noticed anything. |
2b medium | {The} on a road with a small bag, morning mist | Something was missing. | Everything was as always, and something was missing. |
3* wide | A dark forest with a narrow path and a small light far away | Then, one day. | And then came a day that did not begin like the others. |
4* medium | {Event} | It happened like this. | And this is what happens: {the} {clause}. |
5 wide | Storm clouds over a bridge, wind, a tiny figure on it | It was not easy. | It did not go well at first. Things that matter seldom do. |
6 people | {The} and a stranger beside a fire under the stars | Somebody helped. | There was somebody who asked no questions, and simply stayed. |
7 detail | Two hands that hold on to each other, warm light | Then it turned. | Sometimes everything turns on one small thing that somebody does. |
8 wide | {The} on a hill in the first sun, the land below | And in the end? | In the end all was as before, and nothing was the same. |`;

/** Where the prompt names only somebody, and nothing that happens. */
export const meetingCards = `
1a wide | {One} in a wide landscape at dawn | Meet {one}. | Once there {was/were} {one}, and nobody asked how that had come about. |
2 detail | {One}, close, in soft light | Look at that face. | You could see at once that there was more to it. |
3* people | {One} in a crowd that hurries by | Nobody stopped. | The others were in a hurry, as others are. |
4* wide | {One} before a dark forest with a narrow path | Then came a path. | One day there was a path that had not been there before. |
5 medium | {One} by a fire under the stars | It got dark. | It got dark on the way, and cold, and turning back would have been easy. |
6 wide | {One} on a bridge in a storm | On, all the same. | Going on was not brave. It was only the next step. |
7 people | {One} and a new friend who share bread on a bench | And then, not alone. | And on the other side somebody was waiting, who had come from the other end. |
8 wide | {One} on a hill in the first sun, the land below | That is all. | That is the whole story. The rest is every day since. |`;
