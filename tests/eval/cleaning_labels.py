"""Which lines of a page belong to its known text, and which pages are kept apart for judging."""

import hashlib
import re
from collections import Counter

TOKEN = re.compile(r"\w+")


def shingles(text: str, size: int = 4) -> Counter[tuple[str, ...]]:
    """The multiset of word 4-grams."""
    words = TOKEN.findall(text)
    return Counter(tuple(words[i : i + size]) for i in range(max(1, len(words) - size + 1)))


def fold_of(text: str, folds: int) -> int:
    """A fold by hash."""
    return int(hashlib.sha256(text.encode()).hexdigest(), 16) % folds


def label_lines(texts: list[str], truth: str) -> list[int]:
    """1 for the lines whose 4-grams are mostly in the truth; short ones must be a line of it, near a long one."""
    grams = shingles(truth.lower())
    lines = {" ".join(TOKEN.findall(line)) for line in truth.lower().split("\n")}
    labels, sure = [], []
    for number, text in enumerate(texts):
        words = TOKEN.findall(text.lower())
        if len(words) >= 4:
            own = [tuple(words[i : i + 4]) for i in range(len(words) - 3)]
            hit = sum(gram in grams for gram in own) > 0.5 * len(own)
            labels.append(int(hit))
            if hit and len(words) >= 8:
                sure.append(number)
        else:
            labels.append(2 if words and " ".join(words) in lines else 0)
    near = {n + step for n in sure for step in range(-3, 4)}
    return [int(label == 1 or (label == 2 and number in near)) for number, label in enumerate(labels)]
