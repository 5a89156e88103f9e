"""What is worked out once for every word: news repeats its words, and a look-up costs next to nothing."""

from collections.abc import Callable
from typing import TypeVar

__all__ = ["Remembered"]

V = TypeVar("V")
MOST = 50_000  # words; then all are forgotten, so that a long session cannot fill the memory


class Remembered(dict[str, V]):
    """A table that works out what is asked for and not there yet, by `find`."""

    def __init__(self, find: Callable[[str], V], most: int = MOST) -> None:
        super().__init__()
        self.find = find
        self.most = most

    def __missing__(self, word: str) -> V:
        if len(self) >= self.most:
            self.clear()
        value = self[word] = self.find(word)
        return value
