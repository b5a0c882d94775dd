/** Ten lines as scripts have them, and beside each what a listener should hear, written by hand. */
export const narrations: readonly { text: string; heard: string }[] = [
  {
    text: "In 1914, Dr. Helen Smith sailed from Dover with 27 sailors and 3 dogs. She would not see England again until 1919.",
    heard:
      "in nineteen fourteen doctor helen smith sailed from dover with twenty seven sailors and three dogs she would not see england again until nineteen nineteen",
  },
  {
    text: "The ticket costs $3.50, about 40% more than last year, and the train leaves at 5:30 p.m.",
    heard:
      "the ticket costs three dollars and fifty cents about forty percent more than last year and the train leaves at five thirty p m",
  },
  {
    text: "NASA and the FBI rarely work together. On July 16, 1969, they had a good reason to.",
    heard: "nasa and the f b i rarely work together on july sixteenth nineteen sixty nine they had a good reason to",
  },
  {
    text: "Mount Everest is 8,849 meters high — that is 29,032 feet — and it grows by about 4 mm every year.",
    heard:
      "mount everest is eight thousand eight hundred forty nine meters high that is twenty nine thousand thirty two feet and it grows by about four millimeters every year",
  },
  {
    text: "Henry VIII married six times. His daughter, Elizabeth I, never married at all.",
    heard: "henry the eighth married six times his daughter elizabeth the first never married at all",
  },
  {
    text: "Mix 2 1/2 cups of flour with 1/4 teaspoon of salt, e.g. sea salt, and bake it at 350°F for 20 minutes.",
    heard:
      "mix two and a half cups of flour with one quarter teaspoon of salt for example sea salt and bake it at three hundred fifty degrees fahrenheit for twenty minutes",
  },
  {
    text: "The war of 1914-1918 changed everything... Nobody in St. Petersburg, or anywhere else, was ready for it.",
    heard:
      "the war of nineteen fourteen to nineteen eighteen changed everything nobody in saint petersburg or anywhere else was ready for it",
  },
  {
    text: "Mr. Jones drove 65 mph down the 101st street; the speed limit was 25. He paid the fine on the 2nd of March.",
    heard:
      "mister jones drove sixty five miles per hour down the one hundred first street the speed limit was twenty five he paid the fine on the second of march",
  },
  {
    text: "Every morning the baker opens her shop before sunrise. The smell of warm bread drifts across the square, and the first customers are already waiting.",
    heard:
      "every morning the baker opens her shop before sunrise the smell of warm bread drifts across the square and the first customers are already waiting",
  },
  {
    text: "The company earned $2.4 billion in 2023, and its CEO told the BBC that the 1990s were over for good.",
    heard:
      "the company earned two point four billion dollars in twenty twenty three and its c e o told the b b c that the nineteen nineties were over for good",
  },
];
