"""ONNX models with one of their inner values made an output."""

import numpy as np
import onnxruntime


class Model:
    def __init__(self, model: bytes, inner: str, threads: int):
        """`inner` is given as the last output; the voices' models hold how long each phoneme lasts and do not tell it otherwise."""
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        options.enable_mem_pattern = False
        # Threads that spin while they wait take the processor from the run's others.
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        graph = model + _one_output_more(inner)
        self._session = onnxruntime.InferenceSession(graph, options, providers=["CPUExecutionProvider"])
        # What a long sentence took is given back after it, or it would double what the models hold.
        self._options = onnxruntime.RunOptions()
        self._options.add_run_config_entry("memory.enable_memory_arena_shrinkage", "cpu:0")

    def run(self, inputs: dict[str, np.ndarray]) -> list[np.ndarray]:
        return self._session.run(None, inputs, self._options)


def _one_output_more(name: str) -> bytes:
    """Protocol Buffers' readers merge what is appended: ModelProto.graph (7) with GraphProto.output (12) of a name (1)."""
    return _field(7, _field(12, _field(1, name.encode())))


def _field(number: int, content: bytes) -> bytes:
    return bytes([number << 3 | 2]) + _length(len(content)) + content


def _length(value: int) -> bytes:
    encoded = b""
    while value > 127:
        encoded += bytes([value & 127 | 128])
        value >>= 7
    return encoded + bytes([value])
