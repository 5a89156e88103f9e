"""What a page declares of itself: JSON-LD, OpenGraph, meta elements, microdata; in this order of trust."""

import json
import re
from collections.abc import Iterator, Sequence
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from digest.cleaning.layout.values import Found
from digest.cleaning.metadata.capitals import unshouted
from digest.cleaning.metadata.dates import iso_date
from digest.cleaning.metadata.headline import page_title
from digest.cleaning.metadata.people import joined, meta_authors, micro_authors, person_names, real_names, text_of
from digest.cleaning.metadata.readerview import NO_READER, reader_view
from digest.cleaning.phrases import normal, source
from digest.model import Metadata

__all__ = ["declared"]

ARTICLE_TYPES = re.compile(
    r"(?:News|Blog|Tech|Report|Scholarly|Opinion|Review|Satirical|Analysis)?(?:Article|Posting)$"
)
DATES = (
    "article:published_time",
    "datepublished",
    "dc.date.issued",
    "dcterms.created",
    "dc.date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publication_date",
    "sailthru.date",
    "parsely-pub-date",
    "og:published_time",
    "article.published",
    "published-date",
    "article_date_original",
    "originalpublicationdate",
    "date",
    "bt:pubdate",
    "dc.date.created",
    "dcterms.date",
    "cxenseparse:recs:publishtime",
    "rnews:datepublished",
    "displaydate",
    "cxenseparse:publishtime",
    "ptime",
    "created",
)
MODIFIED = ("article:modified_time", "og:updated_time", "datemodified")
TITLES = ("og:title", "twitter:title", "dc.title", "parsely-title", "sailthru.title", "headline")
OUTLETS = ("og:site_name", "application-name", "cre", "dc.publisher", "source-name")
SECTIONS = ("article:section", "parsely-section", "section", "sectionname")
TAGS = ("article:tag", "news_keywords", "keywords", "parsely-tags")
LONGEST_TITLE = 400  # code points
NO_TITLES = frozenset(map(normal, source("names")["no_titles"]))
SLUG = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+){2,}")
HOST = re.compile(r"https?://(?:www\.)?([^\s/:]+)", re.I)
MOST_NODES = 60  # headings and `time` elements that are looked at
MOST_TIMES = 3  # different days in `time` elements, beyond which they are a list of articles


def declared(tree: LexborHTMLParser, url: str | None) -> Found:
    """Everything the page says about its article."""
    data = next(json_articles(tree), {})
    meta = meta_values(tree)
    published = (
        iso_date(text_of(data.get("datePublished")))
        or next((date for key in DATES for date in map(iso_date, meta.get(key, ())) if date), None)
        or micro_date(tree)
    )
    reader = NO_READER if data or first(meta, TITLES) else reader_view(tree)
    address = web_address(canonical(tree) or first(meta, ("og:url",)) or reader.url or url)
    outlet = outlet_name(text_of(first_of(data.get("publisher"), "name")) or first(meta, OUTLETS))
    site = site_names(address, outlet)
    nobody = {(outlet or "").casefold(), *site}
    names = (person_names(data.get("author")), meta_authors(meta, nobody), reader.authors or micro_authors(tree))
    authors = tuple(map(unshouted, next((own for own in (real_names(one, nobody) for one in names) if own), ())))
    section = text_of(data.get("articleSection")) or first(meta, SECTIONS)
    tags = [tag.strip() for key in TAGS[:2] for value in meta.get(key, ()) for tag in value.split(",")]
    stated = likely([text_of(data.get("headline")), first(meta, TITLES), reader.title])
    titles = page_titles(tree, stated, (outlet or "", *site))
    return Found(
        Metadata(
            title=titles[0] if titles else None,
            published=published,
            outlet=outlet,
            url=address,
            authors=authors,
            language=language_tag(stated_language(tree, meta) or text_of(data.get("inLanguage"))),
            tags=tuple(dict.fromkeys(filter(None, tags)))[:20],
        ),
        section,
        titles,
        iso_date(text_of(data.get("dateModified")) or first(meta, MODIFIED)),
    )


def page_titles(tree: LexborHTMLParser, stated: list[str], names: tuple[str, ...]) -> tuple[str, ...]:
    """The page's headline, then other forms of it; `names` are the outlet's."""
    elements = likely([clean_text(node.text()) for node in tree.css("title")[:2]])
    headings = [clean_text(node.text()) for query in ('[itemprop="headline"]', "h1") for node in tree.css(query)[:6]]
    element = elements[0] if elements else None
    title = page_title(stated, element, likely(headings), names)
    return tuple(dict.fromkeys(one for one in (title, *stated, element) if one))


def canonical(tree: LexborHTMLParser) -> str | None:
    """The page's own address as it declares it."""
    node = tree.css_first('link[rel="canonical"]')
    return node.attributes.get("href") if node else None


def stated_language(tree: LexborHTMLParser, meta: dict[str, list[str]]) -> str | None:
    """The language that the page's root or a meta element states."""
    html = tree.css_first("html")
    own = html.attributes.get("lang") or html.attributes.get("xml:lang") if html else None
    return own or first(meta, ("content-language", "language", "dc.language"))


def likely(titles: Sequence[str | None]) -> list[str]:
    """Those of the titles that are one: no file's name ("harbour-test-2018"), no form that nobody filled in, nothing
    that a program calls every page."""
    own = (t for t in titles if t and len(t) < LONGEST_TITLE and not SLUG.fullmatch(t) and not t.startswith("{{"))
    return [title for title in own if normal(title) not in NO_TITLES]


def outlet_name(stated: str | None) -> str | None:
    """An outlet's name; of an address its host."""
    host = HOST.match(stated or "")
    return host[1] if host else stated


def site_names(address: str | None, outlet: str | None) -> tuple[str, ...]:
    """What a page's host calls its outlet: "tide.example" and "tide" of "https://www.tide.example/news"; nothing where
    the page names an outlet that the host does not, since that address is where the article came from."""
    host = HOST.match(address or "")
    if not host:
        return ()
    whole = host[1].lower()
    label = whole.partition(".")[0]
    return (whole, label) if not outlet or label in joined(outlet) else ()


def clean_text(text: str | None) -> str:
    """Text with single blanks."""
    return " ".join((text or "")[:2_000].split())


def json_articles(tree: LexborHTMLParser) -> Iterator[dict[str, Any]]:
    """The JSON-LD objects of the page that describe an article."""
    for node in tree.css('script[type="application/ld+json"]'):
        source = (node.text(deep=True) or "").strip()
        if not source or len(source) > 500_000:
            continue
        try:
            stack = [json.loads(source, strict=False)]
        except (ValueError, RecursionError):
            continue
        while stack:
            item = stack.pop()
            if isinstance(item, list):
                stack += reversed(item)
            elif isinstance(item, dict):
                kinds = item.get("@type")
                named = kinds if isinstance(kinds, list) else [kinds]
                if any(isinstance(kind, str) and ARTICLE_TYPES.search(kind) for kind in named):
                    yield item
                stack += [value for key, value in item.items() if key in ("@graph", "mainEntity")]


def first_of(value: object, key: str) -> object:
    """`value[key]`, of the first where it is a list."""
    if isinstance(value, list):
        value = value[0] if value else None
    return value.get(key) if isinstance(value, dict) else value


def meta_values(tree: LexborHTMLParser) -> dict[str, list[str]]:
    """All `meta` elements: lower-case name to contents, in order."""
    values: dict[str, list[str]] = {}
    for node in tree.css("meta"):
        attributes = node.attributes
        name = (
            attributes.get("property")
            or attributes.get("name")
            or attributes.get("itemprop")
            or attributes.get("http-equiv")
        )
        content = " ".join((attributes.get("content") or attributes.get("value") or "").split())
        if name and content and len(content) < 2_000:
            values.setdefault(name.strip().lower(), []).append(content)
    return values


def first(meta: dict[str, list[str]], names: tuple[str, ...]) -> str | None:
    """The first value among several names."""
    return next((meta[name][0] for name in names if name in meta), None)


def micro_date(tree: LexborHTMLParser) -> str | None:
    """The date of publication in microdata or a marked `time` element."""
    for query in ('[itemprop="datePublished"]', "time[pubdate]", "abbr.published"):
        for node in tree.css(query)[:3]:
            attributes = node.attributes
            found = iso_date(
                attributes.get("datetime") or attributes.get("content") or attributes.get("title") or node.text()[:60]
            )
            if found:
                return found
    nodes = tree.css("h1, time[datetime]")[:MOST_NODES]
    heads = [number for number, node in enumerate(nodes) if node.tag == "h1"]
    times = [
        (number, iso_date(node.attributes.get("datetime"))) for number, node in enumerate(nodes) if node.tag == "time"
    ]
    dates = [(number, date) for number, date in times[:8] if date]
    if not 0 < len({date[:10] for _, date in dates}) <= MOST_TIMES:
        return None
    return next((date for number, date in dates if heads and number > heads[0]), dates[0][1])


def language_tag(text: str | None) -> str | None:
    """A BCP 47 tag, if it is one."""
    tag = (text or "").strip().split(",")[0].replace("_", "-")
    return tag if re.fullmatch(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*", tag) else None


def web_address(address: str | None) -> str | None:
    """An absolute web address, else nothing."""
    address = (address or "").strip()
    return address if re.match(r"https?://[^\s/]+", address) and len(address) < 2_000 else None
