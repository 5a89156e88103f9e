"""What the elements around a line say of it by their tags, classes and ids."""

import re

from digest.text import Remembered

__all__ = ["MARKS", "marks_of"]

LONGEST = 200  # code points of an element's names that are looked at

# What the names of the elements around a line tell; each is one bit of `Line.marks`.
MARKS: tuple[tuple[str, frozenset[str], str], ...] = (
    ("nav", frozenset({"nav", "menu"}), r"nav|menu|breadcrumb|crumb|skip|tabs?\b|toolbar|masthead|topbar"),
    ("aside", frozenset({"aside"}), r"sidebar|aside|rail|widget|promo|module|right-?col|teaser|popular|trending"),
    ("footer", frozenset({"footer"}), r"foot|copyright|legal|disclaimer|bottom"),
    ("comment", frozenset(), r"comment|disqus|reply|replies|respond|discussion|forum|feedback"),
    (
        "related",
        frozenset(),
        r"relat|recommend|read-?more|readmore|more-|see-?also|outbrain|taboola|also|latest|carousel",
    ),
    (
        "share",
        frozenset(),
        r"share|sharing|social|tweet|facebook|addthis|follow|newsletter|subscri|signup|sign-up|login",
    ),
    ("advert", frozenset(), r"\bads?\b|advert|sponsor|banner|dfp|promo|cookie|consent|paywall|overlay|modal|popup"),
    (
        "caption",
        frozenset({"figure", "figcaption"}),
        r"caption|credit|photo|image|gallery|figure|media|slideshow|thumb",
    ),
    ("meta", frozenset({"header"}), r"meta|tagline|\btags?\b|kicker|posted|info"),
    ("author", frozenset({"address"}), r"byline|author|writer|contributor|by-?line"),
    ("date", frozenset({"time"}), r"\bdate|dateline|time|publish|posted|pubdate"),
    ("body", frozenset({"article", "main"}), r"article|story|entry|content|post|body|text|\bmain"),
    (
        "body-strong",
        frozenset(),
        r"(?:article|story|entry|post|content)[-_]?_?(?:body|text|content)|articlebody|storytext",
    ),
    ("form", frozenset({"form", "button", "fieldset", "legend"}), r"search|form|button|\bbtn"),
    ("list", frozenset({"ul", "ol", "dl"}), r"list|items"),
    ("bold", frozenset({"h1", "h2", "h3", "h4", "h5", "h6"}), r"headline|\btitle"),
)
NAMED = re.compile("|".join(f"(?P<m{i}>{pattern})" for i, (_, _, pattern) in enumerate(MARKS)))
BY_TAG = {
    tag: sum(1 << i for i, (_, tags, _) in enumerate(MARKS) if tag in tags)
    for tag in frozenset().union(*(tags for _, tags, _ in MARKS))
}


def marks_in(name: str) -> int:
    """The bits that one name sets, in small letters."""
    marks = 0
    for match in NAMED.finditer(name):
        marks |= 1 << int((match.lastgroup or "m0")[1:])
    return marks


KNOWN = Remembered(marks_in)  # no pattern goes beyond a blank, and pages name their elements alike


def marks_of(tag: str, attributes: dict[str, str | None]) -> int:
    """The bits that an element's tag, class and id set."""
    marks = BY_TAG.get(tag, 0)
    own, named = attributes.get("class"), attributes.get("id")
    if own or named:
        for name in f"{own or ''} {named or ''}".strip()[:LONGEST].lower().split():
            marks |= KNOWN[name]
    return marks
