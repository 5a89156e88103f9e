"""HTML that an editor wrote becomes HTML that can do nothing: no script, no style, nothing loaded from elsewhere."""

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import nh3

__all__ = ["nesting", "sanitised"]


def words(text: str) -> frozenset[str]:
    """The words of a table written as text."""
    return frozenset(text.split())


TAGS = words(
    """
    a abbr b blockquote br caption cite code dd del details dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6
    hr i img ins kbd li mark ol p pre q s samp section small span strong sub summary sup table tbody td tfoot th
    thead time tr u ul var
    """
)
# Their content goes too: it is code, or a window into another site.
EMPTIED = words(
    """
    script style iframe object embed svg math template noscript noembed noframes title textarea
    """
)
ATTRIBUTES = {
    "a": {"href", "title", "hreflang"},
    "abbr": {"title"},
    "blockquote": {"cite"},
    "del": {"datetime"},
    "img": {"src", "alt", "title", "width", "height"},
    "ins": {"datetime"},
    "ol": {"start", "reversed"},
    "q": {"cite"},
    "td": {"colspan", "rowspan", "align"},
    "th": {"colspan", "rowspan", "align", "scope"},
    "time": {"datetime"},
    "*": {"lang", "dir"},
}
SCHEMES = frozenset({"http", "https", "mailto"})
LOCAL = re.compile(r"(?!\s|[/\\]{2})[^:\\\x00-\x1f]+")
NO_PICTURE = re.compile(r'<img(?: (?!src=)[a-z]+="[^"]*")*>')  # what is left of one from elsewhere
ELEMENT = re.compile(r"<(/?)([a-zA-Z][^\s/>]{0,100})")
VOID = words("area base br col embed hr img input link meta param source track wbr")
# Elements that the next one of their kind ends: hundreds without an end tag are no depth.
OPEN_ENDED = words("p li dt dd td th tr option body html")
LIGHT = 20  # so many of them count as one
DEEPEST = 100  # the sanitiser takes time with the square of the depth


def nesting(html: str) -> int:
    """How many elements are open at once, at most; an end tag closes only what its own name opened."""
    opened: dict[str, int] = {}
    depth = deepest = 0
    for closes, written in ELEMENT.findall(html):
        name = written.lower()
        if name in VOID or (closes and not opened.get(name)):
            continue
        step = 1 if name in OPEN_ENDED or ":" in name or "@" in name else LIGHT  # Markdown's <https://…>, <me@…>
        opened[name] = opened.get(name, 0) + (-1 if closes else 1)
        depth += -step if closes else step
        deepest = max(deepest, depth)
    return deepest // LIGHT


def sanitised(html: str) -> str | None:
    """The harmless part of `html`; None if it is nested deeper than anything that people write."""
    return NO_PICTURE.sub("", cleaner().clean(html)) if nesting(html) <= DEEPEST else None


@cache
def cleaner() -> "nh3.Cleaner":
    """The one sanitiser, made when it is first needed."""
    import nh3

    return nh3.Cleaner(
        tags=set(TAGS),
        clean_content_tags=set(EMPTIED),
        attributes={tag: set(names) for tag, names in ATTRIBUTES.items()},
        attribute_filter=local_images,
        url_schemes=set(SCHEMES),
        link_rel="noopener noreferrer",
    )


def local_images(tag: str, attribute: str, value: str) -> str | None:
    """An image may come from the site itself only: reading a page tells nobody else about it."""
    if tag == "img" and attribute == "src":
        return value if LOCAL.fullmatch(value) else None
    if attribute in ("href", "cite") and (value.lstrip().startswith(("//", "\\", "/\\"))):
        return None
    return value
