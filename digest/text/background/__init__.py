"""How common a word is in general: the background against which the words of one article stand out.

The tables are made by `tests/eval/make_background.py` from wordfreq (CC BY-SA 4.0, see `NOTICE`). They do not change
with the newsroom's own articles, so how alike two articles are depends on the two alone.
"""

import gzip
from functools import cache
from importlib.resources import files

from digest.text.language import primary

__all__ = ["CAP", "STEP", "background_weights"]

CAP = 9  # weight of a stem in fewer than about one piece of 100 words in 8,000, and of all that are not listed
STEP = 16  # weights are whole numbers of sixteenths


@cache
def background_weights(language: str | None) -> dict[str, int]:
    """The weights of the common stems of `language`, in sixteenths: ln(1 / share of 100-word pieces that have it).

    A stem that is not listed weighs `CAP * STEP`. A language without a table has no common stems; unknown counts as
    English.
    """
    path = files("digest.text.background").joinpath(f"{primary(language) or 'en'}.txt.gz")
    if not path.is_file():
        return {}
    table: dict[str, int] = {}
    lines = (line for line in gzip.decompress(path.read_bytes()).decode().split("\n") if not line.startswith("#"))
    for weight, line in enumerate(lines):
        table.update(dict.fromkeys(line.split(), weight))
    return table
