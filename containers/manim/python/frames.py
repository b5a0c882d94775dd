"""Brings frames to the encoder with less copying than Manim's own way; the films are the same.

Manim copies each frame, copies it again for the encoder, and has it converted there, once more for
each repetition. Here it is converted where it was drawn, once, and the encoder gets what it encodes.
"""

from fractions import Fraction

import av
from av.video.reformatter import VideoReformatter
from manim.scene.video_segment_encoder import VideoSegmentEncoder

_reformatter = VideoReformatter()


def converted(pixels, writer) -> av.VideoFrame:
    """A frame of a camera as the encoder of `writer` takes it; `pixels` may change afterwards."""
    spec = writer.video_encoder
    wrapped = av.VideoFrame.from_numpy_buffer(pixels, "rgba")
    # Copies of the script's process share the processors already.
    return _reformatter.reformat(wrapped, spec.width, spec.height, spec.pixel_format, threads=1)


def take_converted() -> None:
    """From here on Manim's encoder takes such frames beside its own."""
    write_pixels = VideoSegmentEncoder.write_frame

    def write_frame(self, frame, *, repeat: int = 1) -> None:
        if not isinstance(frame, av.VideoFrame):
            return write_pixels(self, frame, repeat=repeat)
        frame.time_base = Fraction(self.spec.frame_rate.denominator, self.spec.frame_rate.numerator)
        for _ in range(repeat):
            frame.pts = self._next_pts
            self._next_pts += 1
            for packet in self._stream.encode(frame):
                self._container.mux(packet)

    VideoSegmentEncoder.write_frame = write_frame
