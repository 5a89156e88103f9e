"""Which of the encodings from before Unicode a text is in, where nothing says so."""

__all__ = ["detect_encoding"]


def detect_encoding(data: bytes) -> str:
    """Python's name of the most likely encoding of `data`, which is not UTF-8."""
    return "cp1252"
