"""Who speaks in a line of a transcript or an interview, as its label says: "MAYOR HALE: Yes.", "Q: And now?"."""

import re

__all__ = ["speaker"]

SPEAKER = re.compile(r"(?:[A-ZÀ-Þ][\w.'’-]*\s){0,3}([A-ZÀ-Þ][\w.'’-]*):\s")
LABEL = 60  # code points of a label


def speaker(text: str) -> str:
    """The last word of a line's label; empty where there is none."""
    match = SPEAKER.match(text) if ":" in text[:LABEL] else None
    return match[1] if match else ""
