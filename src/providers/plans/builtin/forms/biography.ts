/** A life, of a person of whom the name is known. Slots: those of its subject. */
export const biographyCards = `
1a wide | A small house with one lit window in a snowy street, long ago | It began like any other. | Nobody in that street could have known what would become of {one}. |
1b detail | An old photograph of a child in a frame, soft light | Look at this child. | Before the name of {one} stood in books, it stood on a school bag. |
2 people | A child at a table full of books by an oil lamp | Always one more question. | There was always one more question, and never enough light to read. |
3 wide | A steam train that leaves a station in the morning fog | Away from home. | One day it was time to leave, with a suitcase and somebody else's advice. |
4 people | A young person at a desk at night, papers everywhere | Years of work. | Then came the years that nobody writes about: work, and little sleep. |
5 medium | A closed door and a letter on the floor | No, said the letter. | More than once the answer was no. |
6 wide | The sun breaks through clouds over a city with towers | And then it worked. | And then came the one thing that everybody remembers. |
7 people | A crowd that applauds in a great hall | Suddenly everybody knew. | Suddenly everybody had always believed in it. |
8 detail | A hand with a pen over a last page, evening light | It had its price. | It had its price, as such things do. |
9 wide | A statue in a park with children who play around it | What is left. | Statues stand still. What {one} began has not. |`;
