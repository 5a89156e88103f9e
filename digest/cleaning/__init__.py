"""Documents become articles: what to keep, and a record of all that was dropped or repaired, and why."""

from digest.cleaning.evidence import Evidence, LineIndex
from digest.cleaning.intruders.story import otherwise
from digest.cleaning.keys import line_keys
from digest.cleaning.layout.values import Layout
from digest.cleaning.mastheads import Mastheads, Names
from digest.model import Article, CleaningRules, Document

__all__ = [
    "Evidence",
    "Layout",
    "LineIndex",
    "Mastheads",
    "Names",
    "clean",
    "line_keys",
    "matched_rules",
    "otherwise",
    "outlet_names",
    "restore",
    "segment",
]

# A build with nothing to do never needs what these import.


def segment(document: Document) -> Layout:
    """The lines of a dump or the blocks of a page, and what the source says of itself."""
    from digest.cleaning.segmenting import segment as segmented

    return segmented(document)


def clean(
    document: Document, layout: Layout, evidence: Evidence, rules: CleaningRules, spoken: tuple[int, ...] = ()
) -> Article:
    """The article in a document: a function of the document, what other files say of its lines, and the rules.

    `spoken` tells of which doubtful paragraphs the other articles of its story say otherwise, once that is known.
    """
    from digest.cleaning.article import clean as cleaned

    return cleaned(document, layout, evidence, rules, spoken)


def matched_rules(document: Document, layout: Layout, rules: CleaningRules, outlet: str | None) -> tuple[int, ...]:
    """Which of the project's rules (numbered through `keep`, then `drop`) match a line of this outlet's document."""
    from digest.cleaning.editor import matched_rules as matched

    return matched(document, layout, rules, outlet)


def outlet_names(document: Document, layout: Layout) -> Names:
    """The outlet that a document states, else the keys of what may be one."""
    from digest.cleaning.metadata.masthead import outlet_names as named

    return named(document, layout)


def restore(article: Article) -> str:
    """The raw text, put together again from the article's text, its repairs and what was removed."""
    from digest.cleaning.record import restore as restored

    return restored(article)
