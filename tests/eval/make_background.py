"""Make the background weights of `digest/text/background/` from the word lists of the package wordfreq.

usage: python tests/eval/make_background.py [LANGUAGE ...]     (needs: pip install wordfreq)

The frequencies of all words with one stem are summed to f. p = 1 - exp(-100 f) is the chance that a piece of 100 words
has the stem, its weight -ln p. Stems above the cap are left out: whatever is not listed is rare, and weighs the cap.
"""

import gzip
import math
import sys
from collections import defaultdict
from pathlib import Path

from wordfreq import get_frequency_dict

from digest.text import fold, stem_words, words
from digest.text.background import CAP, STEP

LANGUAGES = ["ar", "cs", "da", "de", "el", "en", "es", "fr", "he", "hi", "it", "nl", "pl", "pt", "ru", "sv"]
TARGET = Path(__file__).parents[2] / "digest" / "text" / "background"
NOTICE = (
    "# How common stems are in {language}: line n holds the stems of weight n/{step}. Derived from the data of\n"
    "# wordfreq (Robyn Speer, https://github.com/rspeer/wordfreq), licensed CC BY-SA 4.0; so is this file.\n"
)


def weights(language: str) -> dict[str, int]:
    """The weight of every stem below the cap, in steps."""
    total: dict[str, float] = defaultdict(float)
    for word, frequency in get_frequency_dict(language, wordlist="best").items():
        if frequency >= 2e-8 and any(letter.isalpha() for letter in word):
            for stem in stem_words((fold(part) for part in words(word)), language):
                total[stem] += frequency
    exact = {stem: -math.log(-math.expm1(-100 * frequency)) for stem, frequency in total.items()}
    return {stem: round(weight * STEP) for stem, weight in exact.items() if weight < CAP}


def main() -> None:
    """Write the files and tell their sizes."""
    for language in sys.argv[1:] or LANGUAGES:
        lines: dict[int, list[str]] = defaultdict(list)
        for stem, weight in sorted(weights(language).items()):
            lines[weight].append(stem)
        text = NOTICE.format(language=language, step=STEP)
        text += "\n".join(" ".join(lines[n]) for n in range(CAP * STEP + 1)) + "\n"
        path = TARGET / f"{language}.txt.gz"
        path.write_bytes(gzip.compress(text.encode(), 9, mtime=0))
        print(language, sum(map(len, lines.values())), path.stat().st_size)


if __name__ == "__main__":
    main()
