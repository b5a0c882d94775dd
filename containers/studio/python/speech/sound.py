"""Samples: pauses put in, ends cut clean, loudness made even, files written."""

import wave
from functools import cache

import numpy as np

# What speech is mixed at; the renderer ducks music under it.
LOUDNESS_LUFS = -16.0
HIGHEST_PEAK = 10 ** (-1.5 / 20)
FADE_SECONDS = 0.006
BLOCK_SECONDS, STEP_SECONDS = 0.4, 0.1


def faded(samples: np.ndarray, rate: int) -> np.ndarray:
    """With ends that begin and end at nothing, so that joins do not click."""
    length = min(int(FADE_SECONDS * rate), len(samples) // 2)
    if length == 0:
        return samples
    out = samples.copy()
    ramp = np.sin(np.linspace(0, np.pi / 2, length, dtype=np.float32)) ** 2
    out[:length] *= ramp
    out[-length:] *= ramp[::-1]
    return out


def silence(seconds: float, rate: int) -> np.ndarray:
    return np.zeros(max(0, round(seconds * rate)), np.float32)


def quietest(samples: np.ndarray, start: int, end: int, rate: int) -> tuple[int, float]:
    """The middle of the quietest 10 ms between, and how long it is quiet around it, in seconds."""
    step = int(0.005 * rate)
    start, end = max(0, start), min(len(samples), end)
    count = (end - start) // step
    if count < 2:
        return (start + end) // 2, 0
    levels = np.sqrt(np.mean(samples[start : start + count * step].reshape(count, step) ** 2, axis=1))
    at = int(np.argmin(levels[:-1] + levels[1:])) + 1
    quiet = levels < 0.01
    first = last = at
    while first > 0 and quiet[first - 1]:
        first -= 1
    while last < count and quiet[last]:
        last += 1
    return start + at * step, (last - first) * 0.005


def even(samples: np.ndarray, rate: int) -> tuple[np.ndarray, float]:
    """At the loudness of speech, no sample above the highest peak. Answers the loudness that it came to, in LUFS."""
    now = loudness(samples, rate)
    if now is None:
        return samples, -70.0
    gain = LOUDNESS_LUFS - now
    out = samples
    # What the limiter takes has to be given back.
    for _ in range(4):
        out = limited(samples * np.float32(10 ** (gain / 20)), rate)
        now = loudness(out, rate) or -70.0
        if abs(LOUDNESS_LUFS - now) < 0.1:
            break
        gain += LOUDNESS_LUFS - now
    return out, now


def limited(samples: np.ndarray, rate: int) -> np.ndarray:
    """Turned down around what is too loud, 5 ms before and after, smoothly."""
    reach = int(0.005 * rate)
    wanted = np.minimum(1, HIGHEST_PEAK / np.maximum(np.abs(samples), 1e-9))
    if wanted.min(initial=1) == 1:
        return samples
    around = np.lib.stride_tricks.sliding_window_view(np.pad(wanted, 2 * reach, constant_values=1), 2 * reach + 1)
    lowest = around.min(axis=1)
    smooth = np.convolve(lowest, np.ones(2 * reach + 1) / (2 * reach + 1), mode="valid")
    return (samples * smooth[: len(samples)]).astype(np.float32)


def loudness(samples: np.ndarray, rate: int) -> float | None:
    """Integrated loudness in LUFS by ITU-R BS.1770-4; None for silence. Sound shorter than a block counts as one block."""
    block, step = int(BLOCK_SECONDS * rate), int(STEP_SECONDS * rate)
    weighted = _weighted(samples, rate)
    if len(weighted) < block:
        weighted = np.pad(weighted, (0, block - len(weighted)))
    total = np.concatenate([[0], np.cumsum(weighted.astype(np.float64) ** 2)])
    starts = np.arange(0, len(weighted) - block + 1, step)
    power = (total[starts + block] - total[starts]) / block
    power = power[power > 10 ** ((-70 + 0.691) / 10)]
    if len(power) == 0:
        return None
    power = power[power > power.mean() * 10 ** (-10 / 10)]
    return float(-0.691 + 10 * np.log10(power.mean()))


def _weighted(samples: np.ndarray, rate: int) -> np.ndarray:
    size = 1 << (len(samples) + rate - 1).bit_length()
    return np.fft.irfft(np.fft.rfft(samples, size) * _weighting(size, rate), size)[: len(samples)]


@cache
def _weighting(size: int, rate: int) -> np.ndarray:
    """Of the standard's two filters: the head's shelf, and the high pass; analogue forms warped to this rate."""
    z = np.exp(-2j * np.pi * np.fft.rfftfreq(size))
    k = np.tan(np.pi * 1681.974450955533 / rate)
    high, q = 10 ** (3.999843853973347 / 20), 0.7071752369554196
    band = high**0.4996667741545416
    shelf = np.polyval([high - band * k / q + k * k, 2 * (k * k - high), high + band * k / q + k * k], z)
    shelf /= np.polyval([1 - k / q + k * k, 2 * (k * k - 1), 1 + k / q + k * k], z)
    k, q = np.tan(np.pi * 38.13547087602444 / rate), 0.5003270373238773
    passed = np.polyval([1, -2, 1], z) / np.polyval([1 - k / q + k * k, 2 * (k * k - 1), 1 + k / q + k * k], z)
    return shelf * passed * (1 + k / q + k * k)


def write(path: str, samples: np.ndarray, rate: int) -> None:
    """A WAV file: mono, 16 bit."""
    whole = np.clip(np.round(samples * 32767), -32768, 32767).astype("<i2")
    with wave.open(path, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes(whole.tobytes())
