"""The painter: pictures and moving shots of a brief, drawn on the processor."""
