/** Of something that cannot be put into a picture as it is: only its title is said. Slots: `title`. */
export const themeCards = `
1a people | People on a sunny square who look up at the sky | {Title}. | {Title}. Say it aloud, and everybody sees something else. |
1b wide | A town in the first light, one window lit | {Title}. | {Title}. For some it is nothing, for others half a life. |
2a detail | A box of old photographs on a table, soft light | It goes back a long way. | Most of us have a picture of it that is older than we think. |
2b people | A grandmother shows a girl a photograph by a window | She remembers. | Ask the oldest person you know. You will need a little time. |
3a medium | A long table with many chairs in a garden, nobody there yet | Something is being prepared. | It does not begin when it begins. It begins with somebody who looks forward to it. |
3b detail | Two hands that get something ready, close, warm light | Hands at work. | Somebody always gets it ready, and is not seen. |
4a people | A group of people who laugh and talk in the evening light | And then, all together. | And then they are all there, and it is louder than you remember. |
4b people | A crowd of faces that all look in one direction | All eyes one way. | For a moment everybody looks in the same direction. That is rare enough. |
5 wide | Dark clouds over an empty street, one umbrella | Not every year is alike. | There were years without it. You only notice then how large it is. |
6a people | A child on somebody's shoulders, wide eyes | For the first time. | Somebody sees it for the first time. Watch that face, and you know what it is about. |
6b detail | A single candle that is lit by another one | It is passed on. | It cannot be explained. It can only be passed on. |
7a wide | A quiet landscape at dusk with lights in the distance | It stays with you. | And when it is over, you carry a little of it home. |
7b people | An old man on a bench smiles to himself, evening light | That is all it takes. | Perhaps this is what it is for: that there is something to come back to. |`;
