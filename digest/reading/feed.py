"""RSS and Atom feeds."""

import io
import re
from typing import Any

from digest.model import Document, Metadata, Problem, Reading
from digest.reading.channels import channel_outlet
from digest.reading.documents import document, named_apart
from digest.reading.jsonfields import looks_like_html
from digest.reading.metadata import ARTICLE_KEYS, declared, metadata
from digest.reading.source import Field, Source, error, warning
from digest.text import is_nobody

__all__ = ["read_feed"]

DECLARATION = re.compile(r"\s*<\?xml[^<>]{0,500}\?>")
DOCTYPE = re.compile(r"<!DOCTYPE[^<>\[\]]*>", re.I)
BARE = re.compile(r"&(?!#?\w{1,31};)")
ELEMENT = re.compile(r"<(/?)[A-Za-z_][^<>]*?(/?)>")
DEEPEST = 60
MOST_ELEMENTS = 60_000  # tags outside the texts: some five thousand entries
LONGEST = 5_000  # of a title; the patterns below are not meant for more
LONGEST_NAME = 300
# Runs that no feed has and that cost the parser time with their square: it looks for mail addresses and for ends.
BLANKS = re.compile(r"\s{100,}")
ENDLESS = re.compile(r"(?<![\w.+-])([\w.+-]{200})[\w.+-]+", re.A)
TAG = re.compile(r"</?[a-zA-Z][^<>]*>|<!--.*?-->")
ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,31});")
MAIL_AND_NAME = re.compile(r"\s*\S+@\S+\s*\((.+)\)\s*|(.*?)\s*[<(]\S+@\S+[>)]\s*", re.S)


def read_feed(source: Source) -> Reading:
    """The entries of a feed: `path#1`, `path#2`, … in the feed's order, each with the feed's outlet and language."""
    declaration = DECLARATION.match(source.text)
    text = source.text[declaration.end() :] if declaration else source.text
    reason = unsafe(text)
    if reason:
        return refused(source, "unsafe-feed", f"the feed {reason}; it was left out")
    try:
        parsed = parse(DOCTYPE.sub("", text, count=1))
    except Exception as failure:  # noqa: BLE001 - the library lets through whatever odd nesting makes it raise
        return refused(source, "bad-feed", f"the feed cannot be parsed ({type(failure).__name__}); it was left out")
    entries = dict.get(parsed, "entries", [])
    if not entries:
        return refused(source, "bad-feed", "the file holds no entry of an RSS or Atom feed; it was left out")
    about = metadata(declared(source.origin, feed_fields(parsed), ARTICLE_KEYS))
    given = declared(source.origin, source.fields, ARTICLE_KEYS)
    if given.flag("draft"):
        return Reading(problems=given.problems)
    about = metadata(given, about)
    documents: list[Document] = []
    silent: list[int] = []
    problems: list[Problem] = list(given.problems)
    for number, entry in enumerate(entries, 1):
        made, wrong = article(f"{source.origin}#{number}", entry, about)
        documents += [made] if made else []
        problems += wrong
        if made is None:
            silent.append(number)
    if silent:
        numbers = ", ".join(f"#{number}" for number in silent[:10]) + (", …" if len(silent) > 10 else "")
        message = f"{len(silent)} of {len(entries)} entries have no text and were left out: {numbers}"
        problems.append(warning(source.origin, None, "no-text", message))
    return Reading(documents=named_apart(documents), problems=tuple(problems))


def refused(source: Source, code: str, message: str) -> Reading:
    """A feed of which nothing was read."""
    return Reading(problems=(error(source.origin, source.line, code, message),))


def unsafe(text: str) -> str | None:
    """Why a feed must not reach the parser, or None: entities can grow or fetch, depth costs its square."""
    root = re.search(r"<[A-Za-z_]", text)
    prolog = text[: root.start()] if root else text
    if re.search(r"<!ENTITY", prolog, re.I) or re.search(r"<!DOCTYPE[^<>]*\[", prolog, re.I):
        return "defines entities"
    outside = [after if end else part for part in text.split("<![CDATA[") for _, end, after in [part.partition("]]>")]]
    if sum(part.count("<") + len(BARE.findall(part)) for part in outside) > MOST_ELEMENTS:
        return f"has more than {MOST_ELEMENTS:,} tags and bare ampersands"
    depth = 0
    for part in outside:
        for closes, closed in ELEMENT.findall(part):
            depth += 0 if closed else -1 if closes else 1
            if depth > DEEPEST:
                return "nests its elements too deep"
    return None


def parse(text: str) -> Any:
    """The feed as feedparser sees it. It is given a stream: a text argument it would open as a path or an address."""
    import feedparser

    header = {"content-type": "application/xml; charset=utf-8"}
    stream = io.BytesIO(ENDLESS.sub(r"\1", BLANKS.sub(" ", text)).encode("utf-8"))
    return feedparser.parse(stream, response_headers=header, sanitize_html=False, resolve_relative_uris=False)


def feed_fields(parsed: Any) -> list[Field]:
    """What the feed declares for all of its entries."""
    feed = dict.get(parsed, "feed", {})
    title = plain(dict.get(feed, "title"))
    outlet = channel_outlet(title, dict.get(feed, "link")) if title else None
    pairs = (("outlet", outlet), ("language", dict.get(feed, "language")))
    return [Field(key, value) for key, value in pairs if value]


def article(origin: str, entry: Any, about: Metadata) -> tuple[Document | None, tuple[Problem, ...]]:
    """One entry of a feed, or what is wrong with it."""
    found = declared(origin, entry_fields(entry), ARTICLE_KEYS)
    body, kind = body_of(entry)
    if not body.strip():
        return None, found.problems
    marked = looks_like_html(body) or (kind != "text/plain" and ENTITY.search(body) is not None)
    return document(origin, "html" if marked else "text", body, metadata(found, about)), found.problems


def body_of(entry: Any) -> tuple[str, str]:
    """The longest text of an entry and its type: the full content where there is one, else the summary."""
    contents = [*dict.get(entry, "content", []), dict.get(entry, "summary_detail", {})]
    texts = [(str(dict.get(c, "value") or ""), str(dict.get(c, "type") or "")) for c in contents]
    return max(texts[:-1] if any(text for text, _ in texts[:-1]) else texts, key=lambda text: len(text[0]))


def entry_fields(entry: Any) -> list[Field]:
    """What an entry declares, under our own names."""
    source = dict.get(entry, "source", {})
    title = plain(dict.get(source, "title"))
    pairs: tuple[tuple[str, str | tuple[str, ...] | None], ...] = (
        ("title", plain(dict.get(entry, "title"))),
        ("date", dict.get(entry, "published") or dict.get(entry, "created") or dict.get(entry, "updated")),
        ("url", link if ":" in (link := dict.get(entry, "link") or "") else None),
        ("authors", authors(entry)),
        ("tags", tuple(t for tag in dict.get(entry, "tags", []) if (t := plain(dict.get(tag, "term"))))),
        ("outlet", title and channel_outlet(title, dict.get(source, "href") or dict.get(source, "link"))),
        ("language", dict.get(entry, "language")),
    )
    return [Field(key, value) for key, value in pairs if value]


def authors(entry: Any) -> tuple[str, ...]:
    """The names of an entry's authors, without their addresses; a login or a desk is none."""
    several = [name for a in dict.get(entry, "authors", []) if (name := dict.get(a, "name"))]
    names = several if len(several) > 1 else [dict.get(entry, "author") or ""]
    found = [MAIL_AND_NAME.fullmatch(name[:LONGEST_NAME]) for name in names]
    plains = [
        (match[1] or match[2]) if match else name[:LONGEST_NAME] for match, name in zip(found, names, strict=True)
    ]
    return tuple(name for text in plains if (name := plain(text)) and "@" not in name and not is_nobody(name))


def plain(text: str | None) -> str | None:
    """The words of a title or a name, which feeds may mark up."""
    if not text:
        return None
    import html

    return " ".join(html.unescape(TAG.sub("", text[:LONGEST])).split()) or None
