import { extname } from "node:path";

const types: Readonly<Record<string, string>> = {
  ".avi": "video/x-msvideo",
  ".flac": "audio/flac",
  ".flv": "video/x-flv",
  ".jpg": "image/jpeg",
  ".json": "application/json",
  ".m4a": "audio/mp4",
  ".mid": "audio/midi",
  ".mkv": "video/x-matroska",
  ".mov": "video/quicktime",
  ".mp3": "audio/mpeg",
  ".mp4": "video/mp4",
  ".png": "image/png",
  ".srt": "application/x-subrip",
  ".ts": "video/mp2t",
  ".txt": "text/plain; charset=utf-8",
  ".vtt": "text/vtt; charset=utf-8",
  ".wav": "audio/wav",
  ".webm": "video/webm",
  ".webp": "image/webp",
};

/** The type of a file by its name. */
export function contentTypeOf(name: string): string {
  return types[extname(name).toLowerCase()] ?? "application/octet-stream";
}
