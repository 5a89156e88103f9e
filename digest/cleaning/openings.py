"""With which signs a regular expression begins, as far as its text shows at once.

Most lines begin with another sign than the rules for certain lines do, and need not be compared with them.
"""

from collections.abc import Iterator

__all__ = ["openings"]

OPTIONAL, REPEATED = "?", ("*", "+", "{")
DIGITS = frozenset("0123456789")
SPECIAL = frozenset(".^$*+?{}[]|()\\")


def openings(pattern: str) -> frozenset[str] | None:
    """The signs (letters small) with which all begins that a pattern matches, case aside; None where it may be any.

    Signs beyond ASCII are not looked into: a digit may be an Arabic one, and case knows more than two forms there.
    """
    found: set[str] = set()
    for branch in branches(pattern):
        signs = opening(branch)
        if signs is None:
            return None
        found |= signs
    return frozenset(found)


def opening(branch: str) -> frozenset[str] | None:
    """The same for a pattern without alternatives but those in groups."""
    if branch.startswith("(?:"):
        end = group_end(branch)
        first, rest = openings(branch[3 : end - 1]), branch[end:]
    elif branch[:1] == "\\" and branch[1:2] and not branch[1].isalnum():
        first, rest = frozenset(branch[1]), branch[2:]
    elif branch.startswith(r"\d"):
        first, rest = DIGITS, branch[2:]
    elif branch and branch[0] not in SPECIAL and is_itself(branch[0]):
        first, rest = frozenset(branch[0].lower()), branch[1:]
    else:
        return None
    if first is None or rest.startswith(REPEATED):
        return None if first is None or not rest.startswith(("+", "{1", "{2")) else first
    if rest.startswith(OPTIONAL):
        after = opening(rest[1:])
        return None if after is None else first | after
    return first


def is_itself(sign: str) -> bool:
    """Whether a sign, case aside, is not also one of ASCII."""
    return sign.isascii() or not any(map(str.isascii, sign.lower() + sign.upper() + sign.casefold()))


def branches(pattern: str) -> Iterator[str]:
    """The alternatives of a pattern."""
    start = 0
    for at, sign, depth in signs_of(pattern):
        if sign == "|" and not depth:
            yield pattern[start:at]
            start = at + 1
    yield pattern[start:]


def group_end(pattern: str) -> int:
    """Where the group ends that a pattern begins with."""
    return next((at + 1 for at, sign, depth in signs_of(pattern) if sign == ")" and not depth), len(pattern))


def signs_of(pattern: str) -> Iterator[tuple[int, str, int]]:
    """The bars and brackets of a pattern that stand for nothing but themselves: place, sign, how deep it stands."""
    depth, inside, at = 0, False, 0
    while at < len(pattern):
        sign = pattern[at]
        if sign == "\\":
            at += 1
        elif inside:
            inside = sign != "]"
        elif sign == "[":
            inside = True
            at += pattern[at + 1 : at + 2] in ("]", "^")
        elif sign in "()|":
            depth -= sign == ")"
            yield at, sign, depth
            depth += sign == "("
        at += 1
