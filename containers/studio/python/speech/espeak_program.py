"""eSpeak NG as a program of its own (its licence is the GPL): JSON lines in, JSON lines out.

`{"phonemes": [texts], "voice": name}` is answered by `{"phonemes": [IPA of each]}`, diphthongs and affricates tied by `^`.
`{"say": text, "voice": name, "rate": words a minute}` is answered by `{"rate": samples a second, "samples": bytes,
"words": [[at, length, sample], …]}`, followed by so many bytes of 16-bit samples; `at` and `length` count the text's characters.
`{"voices": true}` by `{"languages": {code: voice's name}}`, codes as eSpeak NG has them (`fr-fr`, `cmn`).
"""

import ctypes
import json
import sys

SYNCHRONOUS = 2
IPA_TIED_BY_CARET = 0x02 | 0x80 | (ord("^") << 8)
UTF8 = 1
WORD, END_OF_LIST = 1, 0
RATE = 1


class Event(ctypes.Structure):
    _fields_ = [
        ("type", ctypes.c_int),
        ("identifier", ctypes.c_uint),
        ("text_position", ctypes.c_int),
        ("length", ctypes.c_int),
        ("audio_position", ctypes.c_int),
        ("sample", ctypes.c_int),
        ("user_data", ctypes.c_void_p),
        ("id", ctypes.c_char * 8),
    ]


class Voice(ctypes.Structure):
    _fields_ = [
        ("name", ctypes.c_char_p),
        ("languages", ctypes.c_char_p),
        ("identifier", ctypes.c_char_p),
        ("gender", ctypes.c_ubyte),
        ("age", ctypes.c_ubyte),
        ("variant", ctypes.c_ubyte),
        ("xx1", ctypes.c_ubyte),
        ("score", ctypes.c_int),
        ("spare", ctypes.c_void_p),
    ]


Callback = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.POINTER(Event))

library = ctypes.CDLL("libespeak-ng.so.1")
library.espeak_TextToPhonemes.restype = ctypes.c_char_p
library.espeak_TextToPhonemes.argtypes = [ctypes.POINTER(ctypes.c_void_p), ctypes.c_int, ctypes.c_int]
library.espeak_ListVoices.restype = ctypes.POINTER(ctypes.POINTER(Voice))


def main() -> None:
    rate = library.espeak_Initialize(SYNCHRONOUS, 0, None, 0)
    if rate <= 0:
        raise SystemExit("eSpeak NG does not start")
    sound = bytearray()
    words: list[list[int]] = []

    @Callback
    def hear(samples, count, events):
        if samples and count > 0:
            sound.extend(ctypes.string_at(samples, 2 * count))
        index = 0
        while events[index].type != END_OF_LIST:
            event = events[index]
            if event.type == WORD:
                # It counts characters from 1.
                words.append([event.text_position - 1, event.length, event.sample])
            index += 1
        return 0

    library.espeak_SetSynthCallback(hear)
    for line in sys.stdin.buffer:
        request = json.loads(line)
        if "voices" in request:
            answer({"languages": languages()})
            continue
        if library.espeak_SetVoiceByName(request["voice"].encode()) != 0:
            answer({"failed": f"eSpeak NG has no voice {request['voice']}"})
        elif "phonemes" in request:
            answer({"phonemes": [phonemes(text) for text in request["phonemes"]]})
        else:
            sound.clear()
            words.clear()
            library.espeak_SetParameter(RATE, request["rate"], 0)
            text = request["say"].encode() + b"\0"
            library.espeak_Synth(text, len(text), 0, 1, 0, UTF8, None, None)
            library.espeak_Synchronize()
            answer({"rate": rate, "bytes": len(sound), "words": words})
            sys.stdout.buffer.write(sound)
            sys.stdout.buffer.flush()


def answer(message: dict) -> None:
    sys.stdout.buffer.write((json.dumps(message) + "\n").encode())
    sys.stdout.buffer.flush()


def phonemes(text: str) -> str:
    buffer = ctypes.create_string_buffer(text.encode())
    place = ctypes.c_void_p(ctypes.addressof(buffer))
    said = []
    # A clause at a time; at the end it clears the pointer.
    while place.value:
        said.append(library.espeak_TextToPhonemes(ctypes.byref(place), UTF8, IPA_TIED_BY_CARET) or b"")
    return " ".join(part.decode().strip() for part in said if part.strip())


def languages() -> dict[str, str]:
    voices = library.espeak_ListVoices(None)
    found: dict[str, str] = {}
    index = 0
    while voices[index]:
        voice = voices[index].contents
        # A byte of priority, then the code. A voice's name is its file's.
        found.setdefault(voice.languages[1:].decode(), voice.identifier.decode().rsplit("/", 1)[-1])
        index += 1
    return found



main()
