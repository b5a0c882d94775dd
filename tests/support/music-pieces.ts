/** Sixteen pieces, each genre twice and each mood twice: for the gallery, and for the tests that listen. */
import type { MusicOrder } from "../../src/domain/music/compose-music.ts";

const durationSeconds = 40;

export const musicPieces: readonly MusicOrder[] = [
  { genre: "cinematic", mood: "epic", seed: 1, durationSeconds },
  { genre: "cinematic", mood: "inspiring", seed: 2, durationSeconds },
  { genre: "electronic", mood: "happy", seed: 3, durationSeconds },
  { genre: "electronic", mood: "tense", seed: 4, durationSeconds },
  { genre: "acoustic", mood: "inspiring", seed: 5, durationSeconds },
  { genre: "acoustic", mood: "sad", seed: 6, durationSeconds },
  { genre: "ambient", mood: "calm", seed: 7, durationSeconds },
  { genre: "ambient", mood: "dark", seed: 8, durationSeconds },
  { genre: "rock", mood: "epic", seed: 9, durationSeconds },
  { genre: "rock", mood: "happy", seed: 10, durationSeconds },
  { genre: "classical", mood: "playful", seed: 11, durationSeconds },
  { genre: "classical", mood: "sad", seed: 12, durationSeconds },
  { genre: "jazz", mood: "playful", seed: 13, durationSeconds },
  { genre: "jazz", mood: "calm", seed: 14, durationSeconds },
  { genre: "hip-hop", mood: "dark", seed: 15, durationSeconds },
  { genre: "hip-hop", mood: "tense", seed: 16, durationSeconds },
];
