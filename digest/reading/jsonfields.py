"""What an article's fields are called in the JSON of the world: exports, JSON Feed, JSON-LD, WordPress, IPTC ninjs."""

import re

import msgspec

from digest.reading.decoding import legal
from digest.reading.source import Field
from digest.text import is_nobody

__all__ = ["LISTS", "body_of", "decoded", "fields_of", "folded", "looks_like_html"]

# Names without `_`, `-` and capitals; of several in one object the first named here counts.
NAMES: dict[str, tuple[str, ...]] = {
    "title": ("title", "headline", "headlines"),
    "date": (
        "datepublished", "publisheddate", "publishedat", "published", "publishedon", "publicationdate", "publishdate",
        "pubdate", "firstpublished", "dategmt", "date", "firstcreated", "versioncreated", "createdat", "datecreated",
        "timestamp",
    ),
    "outlet": ("outlet", "publisher", "publication", "newspaper", "sitename", "source", "site", "provider"),
    "url": ("url", "link", "canonicalurl", "canonical", "permalink", "weburl", "sourceurl", "externalurl"),
    "authors": ("authors", "author", "byline", "bylines", "creator", "writers", "writer"),
    "language": ("language", "lang", "inlanguage", "locale"),
    "tags": ("tags", "keywords", "categories", "topics", "subject"),
    "story": ("story",),
    "slug": ("slug",),
    "draft": ("draft",),
    "clean": ("clean",),
    "keep": ("keep",),
    "drop": ("drop",),
}  # fmt: skip
BODIES = (
    "contenthtml", "bodyhtml", "bodyxhtml", "html", "contenttext", "bodytext", "articlebody", "articletext", "maintext",
    "fulltext", "text", "body", "bodies", "content", "paragraphs",
)  # fmt: skip
# What stands for the text where there is no more; an export says the same of its whole list.
ABOUT = ("description", "summary", "abstract", "excerpt")
LISTS = ("items", "articles", "posts", "entries", "results", "documents", "docs", "stories", "data", "@graph")
# Where a value is an object, the part of it that is meant.
PARTS = ("name", "rendered", "@value", "value", "#text", "$t", "text", "title", "html", "url", "@id")
HTML = re.compile(
    r"</?(?:p|br|div|a|b|i|u|em|strong|span|h[1-6]|ul|ol|li|blockquote|img|figure|html|body|head|article|section|table|script"
    r"|style|iframe|svg|font|center|pre|code|hr)\b[^<>]*>",
    re.I,
)
BY = re.compile(r"\s*by[\s:]+", re.I)
LONGEST_NAME = 300
EMAIL = re.compile(r"\s*[(<\[]?\S+@\S+?[)>\]]?(?=\s|$)")


def folded(name: str) -> str:
    """The name of a field without the habits of whoever wrote the export."""
    return name.replace("_", "").replace("-", "").lower()


def looks_like_html(text: str) -> bool:
    """Whether a text is marked up rather than one that mentions a `<`."""
    return HTML.search(text) is not None


def fields_of(item: dict[str, msgspec.Raw], line: int | None) -> tuple[Field, ...]:
    """What an object declares about its article, under our own names; null and empty values count as not there."""
    found: list[Field] = []
    for key, names in NAMES.items():
        texts = next((texts for name in names if name in item and (texts := texts_of(decoded(item[name])))), ())
        if not texts:
            continue
        if key == "authors":
            texts = tuple(name for text in texts if not is_nobody(name := person(text[:LONGEST_NAME])))
        elif key == "url" and not texts[0].lower().startswith(("http:", "https:")) and not texts[0].startswith("//"):
            texts = tuple(text for text in texts if "://" in text)
        if texts:
            several = key in ("authors", "tags", "keep", "drop") and len(texts) > 1
            found.append(Field(key, texts if several else texts[0], line))
    return tuple(found)


def person(text: str) -> str:
    """A name without "By" and without an address."""
    found = BY.match(text)
    return EMAIL.sub("", text[found.end() :] if found else text)


def body_of(item: dict[str, msgspec.Raw], whole: bool = False) -> str:
    """The text or the HTML of an object's article, "" if there is none; a list of texts is one of paragraphs.

    With `whole`, a mere summary is no text.
    """
    for name in BODIES if whole else (*BODIES, *ABOUT):
        if name in item:
            value = decoded(item[name])
            texts = texts_of(value[:1] if name == "bodies" and isinstance(value, list) else value)
            text = "\n\n".join(texts)
            if text.strip():
                return text
    return ""


def decoded(raw: msgspec.Raw) -> object:
    """The value of one field, None if it cannot be read: a number of a thousand digits, half a character."""
    try:
        return msgspec.json.decode(raw)
    except (msgspec.MsgspecError, RecursionError):
        pass
    import json

    try:
        return json.loads(bytes(raw))
    except (ValueError, RecursionError):
        return None


def texts_of(value: object) -> tuple[str, ...]:
    """The texts that a value comes to: itself, its named part, or those of its items."""
    if isinstance(value, str):
        return (legal(value),) if value.strip() else ()
    if isinstance(value, bool):
        return (str(value).lower(),)
    if isinstance(value, int | float):
        return (str(int(value)) if abs(value) < 1e15 else str(value),)
    if isinstance(value, list):
        return tuple(text for part in value if not isinstance(part, list) for text in texts_of(part))
    if isinstance(value, dict):
        part = next((value[name] for name in PARTS if isinstance(value.get(name), str | list)), None)
        return texts_of(part)
    return ()
