"""Whatever bytes a file holds, reading gives values that can be stored and written into a feed, never an exception."""

import json
import re
import time

import msgspec
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from digest.model import Reading
from digest.reading import read, supported

ORIGINS = [
    *(f"articles/a{ending}" for ending in (".txt", ".html", ".md", ".json", ".jsonl", ".xml", ".docx", "")),
    "pages/a.md",
    "stories/a.md",
]
FRAGMENTS = st.sampled_from(
    [
        "---\n", "title: x\n", "date: 2031-02-03\n", "tags: [", "&a", "*a", "!!str", ": ", "- ", "\n", "\n\n",
        "\t", " ", "{", "}", "[", "]", '"', "'", '"text": "', "<rss><channel><item><title>", "<description>", "]]>",
        "<![CDATA[", "<!--", "<feed><entry>", "<p>", "</p>", "<div>", "# ", "> ", "1. ", "```", "**", "![", "](", "\\",
        "&#0;", "&amp;", "\u2028", "\x00", "\x1b", "\ufffe", "\ufeff",
        "<?xml encoding='utf-16'?>", "<meta charset=koi8-r>",
        "é", "“", "|a|\n|-|\n", ",",
    ]
)  # fmt: skip
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def strings(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, list):
        return [text for part in value for text in strings(part)]
    return []


def check(found: Reading, origin: str) -> None:
    stored = msgspec.msgpack.encode(found)
    assert msgspec.msgpack.decode(stored, type=Reading) == found
    assert not any(FORBIDDEN.search(text) for text in strings(msgspec.msgpack.decode(stored)))
    assert len({document.id for document in found.documents}) == len(found.documents)
    for problem in found.problems:
        assert problem.origin is not None and problem.origin.partition("#")[0] == origin
        assert problem.message.endswith((".", "?")) and len(problem.message) < 400
    for document in found.documents:
        assert document.source.strip()


@pytest.mark.parametrize("origin", ORIGINS)
@given(data=st.binary(max_size=400))
@example(data=b"\xff")
@example(data=b"\xff\xfe\x00\xd8")
@example(data=b"---\n---")
@settings(deadline=None, max_examples=150)
def test_arbitrary_bytes_never_raise(origin: str, data: bytes) -> None:
    check(read(origin, data), origin)


@pytest.mark.parametrize("origin", ORIGINS)
@given(parts=st.lists(FRAGMENTS, max_size=30), encoding=st.sampled_from(["utf-8", "utf-16", "utf-16-be", "cp1252"]))
@settings(deadline=None, max_examples=150)
def test_pieces_of_every_format_in_any_order_never_raise(origin: str, parts: list[str], encoding: str) -> None:
    check(read(origin, "".join(parts).encode(encoding, "replace")), origin)


@given(name=st.text(max_size=40), data=st.binary(max_size=20))
@settings(deadline=None)
def test_any_file_name_is_either_skipped_or_read(name: str, data: bytes) -> None:
    origin = f"articles/{name}"
    if supported(origin):
        msgspec.msgpack.encode(read(origin, data))


@given(data=st.binary(max_size=300))
@settings(deadline=None, max_examples=50)
def test_the_same_bytes_give_the_same_reading(data: bytes) -> None:
    for origin in ORIGINS:
        assert read(origin, data) == read(origin, data)


@pytest.mark.parametrize("size", [300_000])
def test_a_field_of_a_megabyte_takes_no_time(size: int) -> None:
    before = time.process_time()
    for filler in ("a", "<!--", " ", "@", "<p", "- "):
        value = filler * (size // len(filler))
        fields = ("title", "author", "url", "date", "language", "tags", "slug", "text")
        check(read("articles/a.json", json.dumps(dict.fromkeys(fields, value)).encode()), "articles/a.json")
        item = "".join(
            f"<{tag}><![CDATA[{value}]]></{tag}>" for tag in ("title", "author", "link", "category", "description")
        )
        check(read("articles/a.xml", f"<rss><channel><item>{item}</item></channel></rss>".encode()), "articles/a.xml")
    assert time.process_time() - before < 10
