"""Two wordings of the same words, compared word by word."""

import re
from typing import Literal

from digest.text.words import fold

__all__ = ["Op", "Run", "compare_wordings"]

Op = Literal["same", "insert", "delete"]
Run = tuple[Op, str]

# Signs of money and percent and a minus belong to their number: "$5" and "€5" are different words.
WORD = re.compile(r"(?:[$€£¥₹]|(?<!\w)[-−+](?=\d))?\w+(?:['’.,](?=\w)\w+|-\w+)*%?")
LONGEST = 2_000  # words; nobody reads a longer comparison, so longer wordings are told apart as wholes


def compare_wordings(base: str, other: str) -> tuple[Run, ...]:
    """How `other` words what `base` says, as runs of ("same" | "insert" | "delete", text).

    The texts of "same" and "insert" make up `other` exactly. Those of "same" and "delete" make up `base`: exactly where
    the two are written alike, and otherwise apart from what is folded here (case, the kind of quotation mark,
    punctuation, width of white space), which is no difference of wording and so is shown as `other` writes it.
    Neighbouring runs differ in op, and a deleted run stands before the run inserted in its place.
    """
    from rapidfuzz.distance import Levenshtein  # a build with nothing to do never needs it

    left, right = pieces(base), pieces(other)
    left_keys, right_keys = [folded(word) for _, word in left], [folded(word) for _, word in right]
    if len(left) > LONGEST or len(right) > LONGEST:
        wholes: list[Run] = [("same", other)] if left_keys == right_keys else [("delete", base), ("insert", other)]
        return merged(wholes)
    runs: list[Run] = []
    for op in Levenshtein.opcodes(left_keys, right_keys):
        if op.tag == "equal":
            same = joined(right, op.dest_start, op.dest_end)
            if not op.dest_start and op.src_start:  # the blank after words deleted at the very beginning goes with them
                runs.append(("delete", left[op.src_start][0]))
            runs.append(("same", same))
            continue
        gone = joined(left, op.src_start, op.src_end)
        come = joined(right, op.dest_start, op.dest_end)
        blank = common_blank(gone, come)
        runs += [("same", blank), ("delete", gone[len(blank) :]), ("insert", come[len(blank) :])]
    tail = other[sum(len(lead) + len(word) for lead, word in right) :]
    runs.append(("same", tail))
    return merged(runs)


def pieces(text: str) -> list[tuple[str, str]]:
    """The words of `text`, each with what stands before it; only what follows the last word is left out."""
    found, at = [], 0
    for match in WORD.finditer(text):
        found.append((text[at : match.start()], match.group()))
        at = match.end()
    return found


def folded(word: str) -> str:
    """A word as it is compared: case and kinds of apostrophe and dash do not count."""
    return fold(word).replace("−", "-")


def joined(words: list[tuple[str, str]], start: int, end: int) -> str:
    """The text of a stretch of words."""
    return "".join(lead + word for lead, word in words[start:end])


def common_blank(gone: str, come: str) -> str:
    """The white space that a deleted and an inserted run both begin with: it did not change."""
    if not gone or not come:
        return ""
    blank = come[: len(come) - len(come.lstrip())]
    return blank if gone.startswith(blank) else ""


def merged(runs: list[Run]) -> tuple[Run, ...]:
    """The runs without empty ones, neighbours of one op joined, what went before what came."""
    out: list[Run] = []
    waiting = ""
    for op, text in runs:
        if not text:
            continue
        if op == "insert":
            waiting += text
            continue
        if op == "same" and waiting:
            out.append(("insert", waiting))
            waiting = ""
        if out and out[-1][0] == op:
            out[-1] = (op, out[-1][1] + text)
        else:
            out.append((op, text))
    if waiting:
        out.append(("insert", waiting))
    return tuple(out)
