"""JSON in the shapes that newsrooms export."""

import json

import pytest

from digest.model import Document
from digest.reading import read

TEXT = "The lamp on Sorrel Point went dark at noon."


def documents(value: object, origin: str = "articles/a.json") -> tuple[Document, ...]:
    found = read(origin, json.dumps(value).encode())
    assert found.problems == ()
    return found.documents


def test_one_object_is_one_article_under_the_path_of_the_file() -> None:
    (found,) = documents({"title": "Lamp out", "text": TEXT, "date": "2031-02-03", "outlet": "Sorrel Courier"})
    assert (found.origin, found.format, found.source) == ("articles/a.json", "text", TEXT)
    assert (found.metadata.title, found.metadata.published) == ("Lamp out", "2031-02-03")


def test_a_list_gives_numbered_articles_each_with_its_line() -> None:
    data = '[\n  {"text": "one"},\n\n  {"text": "two",\n   "title": "Two"}, {"text": "one"}\n]'
    found = read("articles/a.json", data.encode())
    assert [(d.origin, d.source, d.line) for d in found.documents] == [
        ("articles/a.json#1", "one", 2),
        ("articles/a.json#2", "two", 4),
        ("articles/a.json#3", "one", 5),
    ]
    assert len({d.id for d in found.documents}) == 3


def test_a_bad_line_costs_that_line_only() -> None:
    data = f'{{"text": "one"}}\n{{"text": \n\n[1]\n{{"title": "no text"}}\n{{"text": "{TEXT}"}}\n'
    found = read("articles/a.jsonl", data.encode())
    assert [d.origin for d in found.documents] == ["articles/a.jsonl#1", "articles/a.jsonl#5"]
    assert [(p.code, p.line) for p in found.problems] == [("bad-json", 2), ("bad-json", 4), ("no-text", 5)]


def test_broken_json_names_the_line_where_it_breaks() -> None:
    found = read("articles/a.json", b'{\n "title": "x",\n "text": nope\n}')
    assert [(p.code, p.line, p.severity) for p in found.problems] == [("bad-json", 3, "error")]


def test_blank_lines_before_an_article_count() -> None:
    found = read("articles/a.json", b'\n\n{"text": "one", "date": "someday"}')
    assert [(d.line, p.code, p.line) for d, p in zip(found.documents, found.problems, strict=True)] == [
        (3, "bad-date", 3)
    ]


def test_of_several_titles_and_outlets_the_first_counts() -> None:
    (found,) = documents({"title": ["Lamp out", "Dark"], "publisher": [{"name": "Courier"}, "Post"], "text": TEXT})
    assert (found.metadata.title, found.metadata.outlet) == ("Lamp out", "Courier")


@pytest.mark.parametrize(
    "item",
    [
        {"headline": "Lamp out", "articleBody": TEXT, "datePublished": "2031-02-03", "author": {"name": "Ida Marsh"},
         "publisher": {"@type": "Organization", "name": "Sorrel Courier"},
         "inLanguage": "en", "keywords": "harbour, light"},
        {"title": {"rendered": "Lamp out"}, "content": {"rendered": TEXT}, "date": "2031-02-03",
         "authors": ["Ida Marsh"],
         "source": {"id": None, "name": "Sorrel Courier"}, "lang": "en", "tags": ["harbour", "light"]},
        {"headline": "Lamp out", "body_text": TEXT, "versioncreated": "2031-02-03", "byline": "By Ida Marsh",
         "located": "Sorrel Point", "provider": "Sorrel Courier", "language": "en",
         "subject": [{"name": "harbour"}, {"name": "light"}]},
        {"Title": "Lamp out", "full_text": TEXT, "published_at": "2031-02-03", "Author": "Ida Marsh",
         "site_name": "Sorrel Courier", "language": "en", "tags": ["harbour", "light"], "views": 10**400, "more": [[]]},
    ],
)  # fmt: skip
def test_the_usual_names_of_fields_are_known(item: dict[str, object]) -> None:
    (found,) = documents(item)
    about = found.metadata
    assert (about.title, about.published, about.authors) == ("Lamp out", "2031-02-03", ("Ida Marsh",))
    assert (about.outlet, about.language, about.tags) == ("Sorrel Courier", "en", ("harbour", "light"))
    assert found.source == TEXT


def test_a_json_feed_lends_its_title_and_language_to_its_items() -> None:
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Sorrel Courier",
        "language": "en",
        "items": [
            {"id": "1", "url": "https://courier.example/1", "content_html": f"<p>{TEXT}</p>"},
            {
                "id": 2,
                "content_text": TEXT,
                "date_published": "2031-02-03T04:05:06Z",
                "authors": [{"name": "Ida Marsh"}],
            },
        ],
    }
    first, second = documents(feed)
    assert (first.format, second.format) == ("html", "text")
    assert first.metadata.outlet == second.metadata.outlet == "Sorrel Courier"
    assert (first.metadata.url, second.metadata.authors) == ("https://courier.example/1", ("Ida Marsh",))


def test_the_articles_inside_an_answer_of_an_interface_are_found() -> None:
    answer: dict[str, object] = {"status": "ok", "data": {"total": 1, "results": [{"title": "Lamp out", "body": TEXT}]}}
    assert [d.origin for d in documents(answer)] == ["articles/a.json#1"]
    answer = {"title": "News", "description": "All the news.", "articles": [{"title": "Lamp out", "description": TEXT}]}
    assert [d.source for d in documents(answer)] == [TEXT]


def test_paragraphs_in_a_list_become_paragraphs() -> None:
    assert documents({"title": "Lamp", "paragraphs": ["One.", "Two."]})[0].source == "One.\n\nTwo."


def test_a_draft_is_left_out() -> None:
    assert documents([{"text": TEXT, "draft": True}, {"text": TEXT}])[0].origin == "articles/a.json#2"


def test_half_a_surrogate_pair_does_not_cost_the_article() -> None:
    (found,) = read("articles/a.json", b'{"title": "Lamp \\ud83d", "text": "Dark \\u0000at noon."}').documents
    assert found.source == "Dark at noon." and found.metadata.title == "Lamp \ufffd"


@pytest.mark.parametrize("data", [b"[" * 100_000, b'{"a":' * 100_000, b"[" * 100_000 + b"]" * 100_000])
def test_depth_is_a_problem_and_not_a_crash(data: bytes) -> None:
    assert [p.code for p in read("articles/a.json", data).problems] == ["bad-json"]


def test_problems_of_one_file_are_not_listed_without_end() -> None:
    found = read("articles/a.jsonl", b"{\n" * 5_000)
    assert len(found.problems) == 51 and "4,950" in found.problems[-1].message
