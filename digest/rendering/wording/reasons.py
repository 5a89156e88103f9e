"""Why the stages decided as they did, in words: codes and figures are theirs, the words are the site's language's."""

from collections.abc import Iterable

from digest.model import Join
from digest.rendering.wording.dates import named_day
from digest.rendering.wording.translation import ENGLISH, Translation

__all__ = ["OURS", "evidence_words", "headline_words", "removal_words"]

# Evidence that is told in words of ours; the other kinds are words of the articles.
OURS = frozenset(("chance", "days", "times", "figures", "quoted", "threshold", "apart", "contrast", "more", "about"))
HEADLINE = {
    "only": "the only title",
    "nearest": "of # titles nearest to the others (#) and to what the articles share (#)",
    "faults": "in spite of:",
    "cut": "cut:",
    "news": "#% of the way from the story’s first day to its last",
    "lead": "no article has a title: the beginning of the best lead",
    "first words": "no article has a title: its first words",
    "nothing": "no article has a title or a text",
}


def headline_words(reasons: Iterable[tuple[str, ...]], words: Translation = ENGLISH) -> str:
    """Why a story has its headline: "of 4 titles nearest to the others (0.83) and …; cut: “| Valley Post”"."""
    return "; ".join(headline_reason(code, told, words) for code, *told in reasons)


def headline_reason(code: str, told: list[str], words: Translation) -> str:
    """One reason with its figures or words."""
    phrase = words(HEADLINE[code])
    if code == "faults":
        return f"{phrase} {', '.join(map(words, told))}"
    if code == "cut":
        return f"{phrase} {', '.join(f'{words.opening}{each}{words.closing}' for each in told)}"
    figures = map(words.number, told)
    return "".join(next(figures) if part == "#" else part for part in phrase)


def evidence_words(join: Join, words: Translation = ENGLISH) -> str:
    """What speaks for or against: words of the articles as they are, ours in the site's language."""
    if join.kind == "dates":
        return ", ".join(named_day(code, words) for code in join.evidence.split(", "))
    if join.kind == "amounts":
        return f", {words('not')} ".join(join.evidence.split("\n"))
    if join.kind in OURS:
        return words(join.evidence)
    quoted = join.kind == "quotes" and join.evidence.startswith("“")
    return words.quoted(join.evidence.strip("“”")).unescape() if quoted else join.evidence


def removal_words(detail: str, words: Translation) -> str:
    """What cleaning says of a removal; behind a colon stand an editor's own words."""
    told, colon, rest = detail.partition(": ")
    return words(told) + (f"{words.colon} {rest}" if colon else "")
