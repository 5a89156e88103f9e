"""Files become documents: decoded, front matter taken off, otherwise untouched. One module a format.

`read` never raises for anything that a file may hold: what cannot be read is a `Problem` that says why.
"""

from digest.model import Reading
from digest.reading.names import article_id, supported

__all__ = ["article_id", "read", "supported"]


def read(origin: str, data: bytes) -> Reading:
    """All that the file at `origin` (its path under `content/`) holds, and every problem with it; never raises."""
    from digest.reading.reader import read as reading  # a build with nothing to do never needs it

    return reading(origin, data)
