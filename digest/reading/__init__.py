"""Files become documents: decoded, front matter taken off, otherwise untouched. One module a format.

`read` never raises for anything that a file may hold: what cannot be read is a `Problem` that says why.
"""

from digest.reading.names import article_id, supported
from digest.reading.reader import read

__all__ = ["article_id", "read", "supported"]
