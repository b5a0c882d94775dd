import { BufferSource, Input, Logging, LogLevel, MATROSKA, MP4, MPEG_TS, QTFF, WEBM } from "mediabunny";

// It prints what it does not know, in lines of its own; the file's refusal or acceptance says enough.
Logging.level = LogLevel.Silent;

export interface VideoTrack {
  /** As shown, after rotation and with square pixels. */
  width: number;
  height: number;
  codedWidth: number;
  codedHeight: number;
}

/** The video tracks that a header (`ClipHeader.tracks`) describes; null where the demuxer cannot make sense of it. */
export async function videoTracks(header: Uint8Array): Promise<VideoTrack[] | null> {
  const input = new Input({ source: new BufferSource(header), formats: [MP4, QTFF, MATROSKA, WEBM, MPEG_TS] });
  try {
    const tracks = await input.getVideoTracks();
    return await Promise.all(
      tracks.map(async (track) => ({
        width: await track.getDisplayWidth(),
        height: await track.getDisplayHeight(),
        codedWidth: await track.getCodedWidth(),
        codedHeight: await track.getCodedHeight(),
      })),
    );
  } catch {
    return null;
  } finally {
    input.dispose();
  }
}
