/** Pictures to breathe between others, where a film is longer than what there is to tell. */
export const interludes = `
i1 detail | Drops of rain that run down a window, a lamp behind | A moment. | There is time for a moment of nothing. |
i2 wide | Clouds that drift over a valley, light and shadow | The light moves on. | Outside, the light moves on, as it does every day. |
i3 people | A stranger on a train who smiles at nobody | Somebody smiles. | Somewhere somebody is thinking of the same thing, and smiles. |
i4 detail | Dust that dances in a ray of sun in an old room | Very quiet. | If you keep very quiet, you notice how much is going on. |
i5 wide | A flock of birds that turns over a field at dusk | All at once. | Some things happen all at once, and nobody gives the sign. |
i6 medium | An empty chair and an open door to a garden | Room for more. | It is good to leave a little room for what you do not know yet. |
i7 wide | A small boat on a wide calm lake | No hurry. | There is no hurry. It has always been like this. |
i8 people | An old man feeds birds on a bench in the snow | He has time. | The old know something about this that the young have not asked. |
i9 detail | A candle that burns in front of a dark window | It stays lit. | As long as somebody looks after it, it goes on. |
i10 wide | A road with one car under a huge evening sky | A long way. | It has been a long way to here, and it is a good way. |`;
