/** Names for pieces. */
import type { MoodName } from "./moods/mood.ts";
import type { Random } from "./random.ts";

const qualities: Readonly<Record<MoodName, readonly string[]>> = {
  inspiring: ["Rising", "Open", "First", "Bright", "Far", "New"],
  happy: ["Sunny", "Golden", "Easy", "Summer", "Merry", "Warm"],
  sad: ["Fading", "Empty", "Last", "Grey", "Distant", "Quiet"],
  tense: ["Narrow", "Cold", "Hidden", "Sharp", "Restless", "Silent"],
  calm: ["Still", "Slow", "Gentle", "Soft", "Clear", "Resting"],
  epic: ["Iron", "Great", "Burning", "High", "Ancient", "Endless"],
  playful: ["Little", "Skipping", "Paper", "Curious", "Wobbly", "Tiptoe"],
  dark: ["Black", "Buried", "Deep", "Hollow", "Night", "Shadow"],
};

const things = [
  "River",
  "Morning",
  "Road",
  "Harbour",
  "Garden",
  "Light",
  "Window",
  "Mountain",
  "Letter",
  "Tide",
  "City",
];
const more = ["Orchard", "Signal", "Field", "Station", "Lantern", "Bridge", "Weather", "Island", "Door", "Machine"];

export function titleOf(mood: MoodName, random: Random): string {
  return `${random.pick(qualities[mood])} ${random.pick([...things, ...more])}`;
}
