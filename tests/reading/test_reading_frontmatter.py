"""Front matter: what is taken from it, and that one mistake costs one key and names its line."""

import pytest

from digest.model import Document, Problem
from digest.reading import read

BODY = "The lamp on Sorrel Point went dark at noon.\n"


def article(text: str, origin: str = "articles/a.txt") -> Document:
    (document,) = read(origin, text.encode()).documents
    return document


def problems(text: str, origin: str = "articles/a.txt") -> list[tuple[str, int | None]]:
    return [(problem.code, problem.line) for problem in read(origin, text.encode()).problems]


def only_problem(text: str) -> Problem:
    (problem,) = read("articles/a.txt", text.encode()).problems
    return problem


def test_every_key_of_the_contract_is_read() -> None:
    found = article(
        "---\n"
        'title: "Lamp out: day two"\n'
        "date: 2031-02-03T04:05:06+02:00\n"
        "outlet: Sorrel Courier\n"
        "url: https://courier.example/lamp?day=2\n"
        "authors: [Ida Marsh, Tom Vale]\n"
        "language: en_gb\n"
        "tags: [harbour, light]\n"
        "story: lamp\n"
        "slug: lamp-out\n"
        "clean: false\n"
        "keep:\n  - The keeper\n"
        "drop: Read also\n"
        "draft: no\n"
        f"---\n\n{BODY}"
    )
    about = found.metadata
    assert (about.title, about.published, about.outlet) == (
        "Lamp out: day two",
        "2031-02-03T04:05:06+02:00",
        "Sorrel Courier",
    )
    assert (about.url, about.authors, about.language) == (
        "https://courier.example/lamp?day=2",
        ("Ida Marsh", "Tom Vale"),
        "en-GB",
    )
    assert (about.tags, about.story, about.slug) == (("harbour", "light"), "lamp", "lamp-out")
    assert (about.clean, about.keep, about.drop) == (False, ("The keeper",), ("Read also",))
    assert (found.source, found.line, found.format) == (BODY, 18, "text")


def test_authors_may_be_written_in_one_line() -> None:
    assert article(f"---\nauthors: Ida Marsh, Tom Vale and Eve Orr\n---\n{BODY}").metadata.authors == (
        "Ida Marsh",
        "Tom Vale",
        "Eve Orr",
    )
    assert article(f"---\nauthors: Marsh, Ida\n---\n{BODY}").metadata.authors == ("Marsh, Ida",)


def test_a_draft_gives_no_article_and_no_problem() -> None:
    found = read("articles/a.txt", f"---\ndraft: true\n---\n{BODY}".encode())
    assert found.documents == () and found.problems == ()


def test_values_are_texts_and_never_guessed_to_be_something_else() -> None:
    about = article(f"---\ntitle: no\nstory: 012\noutlet: 12:30:45\n---\n{BODY}").metadata
    assert (about.title, about.story, about.outlet) == ("no", "012", "12:30:45")


def test_an_empty_value_is_as_if_the_key_were_not_there() -> None:
    text = f"---\ntitle:\noutlet: ~\nurl: null\ntags: []\n---\n{BODY}"
    assert article(text).metadata.title is None and problems(text) == []


def test_an_unknown_key_is_named_with_its_line_and_the_nearest_known_one() -> None:
    problem = only_problem(f"---\ntitle: Lamp\n\noutlett: Courier\n---\n{BODY}")
    assert (problem.code, problem.line, problem.severity) == ("unknown-key", 4, "warning")
    assert "`outlett`" in problem.message and "`outlet`" in problem.message


def test_a_bad_date_is_a_problem_and_the_other_keys_stay() -> None:
    text = f"---\ntitle: Lamp\ndate: 2031-02-30\noutlet: Courier\n---\n{BODY}"
    assert problems(text) == [("bad-date", 3)]
    assert article(text).metadata.published is None and article(text).metadata.outlet == "Courier"


def test_a_list_where_a_text_belongs_is_a_problem() -> None:
    text = f"---\noutlet: Courier\ntitle: [a, b]\nurl: {{a: b}}\n---\n{BODY}"
    assert problems(text) == [("bad-value", 3), ("bad-value", 4)]
    assert article(text).metadata.title is None


def test_a_key_given_twice_is_a_problem_and_the_last_one_counts() -> None:
    text = f"---\ntitle: one\ntitle: two\n---\n{BODY}"
    assert problems(text) == [("duplicate-key", 3)] and article(text).metadata.title == "two"


def test_a_colon_in_an_unquoted_title_is_taken_as_it_was_meant_and_reported() -> None:
    text = f"---\noutlet: Courier\ntitle: Lamp out: day two\ndate: 2031-02-03\n---\n{BODY}"
    about = article(text).metadata
    assert (about.title, about.outlet, about.published) == ("Lamp out: day two", "Courier", "2031-02-03")
    assert problems(text) == [("front-matter", 3)]


def test_broken_yaml_costs_the_entry_it_is_in_and_names_the_line_where_it_breaks() -> None:
    text = f'---\ntitle: Lamp\ntags: [a,\n  b\noutlet: Courier\nurl: "https://courier.example\n---\n{BODY}'
    about = article(text).metadata
    assert (about.title, about.outlet, about.tags, about.url) == ("Lamp", "Courier", (), None)
    assert [code for code, _ in problems(text)] == ["front-matter", "front-matter"]
    assert [line for _, line in problems(text)] == [4, 6]


def test_words_before_the_first_key_of_broken_yaml_are_reported_and_a_comment_is_not() -> None:
    told = ("front-matter", 3)
    for before, expected in (("my lamp: x\n", [("front-matter", 2), told]), ("# my lamp\n", [told])):
        text = f"---\n{before}title: Lamp: out: dark\noutlet: Courier\n---\n{BODY}"
        assert problems(text) == expected
        assert article(text).metadata.outlet == "Courier"


def test_front_matter_of_brackets_is_left_out_and_the_article_stays() -> None:
    for brackets in ("{" * 2_000, "[" * 2_000, "[{" * 1_000):
        text = f"---\ntitle: {brackets}\n---\n{BODY}"
        assert problems(text) == [("front-matter", 1)]
        assert (article(text).source, article(text).metadata.title) == (BODY, None)


def test_anchors_aliases_and_tags_are_refused() -> None:
    text = f"---\ntitle: &t Lamp\noutlet: !!python/name:os.system\nstory: !x y\ntags: [&u a]\n---\n{BODY}"
    assert problems(text) == [("bad-value", 2), ("bad-value", 3), ("bad-value", 4), ("bad-value", 5)]
    assert article(text).metadata.title is None
    alias = f"---\nslug: &s lamp\ntitle: *s\n---\n{BODY}"
    assert problems(alias) == [("bad-value", 2), ("bad-value", 3)]


def test_a_dump_that_begins_with_dashes_is_text() -> None:
    for text in (
        "---\nThe lamp went dark.\n---\nNobody came.\n",
        "---\nThe keeper said: nobody came.\n---\nThe end.\n",
        "---\n\n- one\n- two\n---\nThe end.\n",
        "--- the lamp went dark ---\n",
        "----\ntitle: Lamp\n---\nThe end.\n",
    ):
        assert article(text).source == text and problems(text) == []


def test_front_matter_that_never_ends_is_text_and_reported() -> None:
    text = "---\ntitle: Lamp\n\nThe lamp went dark.\n"
    assert article(text).source == text and problems(text) == [("front-matter", 1)]


def test_a_second_front_matter_is_reported_with_its_line_and_stays_text() -> None:
    text = "---\ntitle: Night boats\n---\n\n---\noutlet: The Almond Tide\n---\nBody.\n"
    found = article(text)
    assert (found.metadata.title, found.metadata.outlet) == ("Night boats", None)
    assert found.source.startswith("---\noutlet: The Almond Tide\n---\n")
    problem = only_problem(text)
    assert (problem.line, problem.code) == (5, "front-matter")
    assert problem.message.startswith("A second front matter begins here")


@pytest.mark.parametrize("body", ["---\n\nBody.\n\n---\n", "---\nHarbour: open again\n---\n", "---\ndate: today\n"])
def test_rules_around_a_text_are_no_second_front_matter(body: str) -> None:
    assert problems(f"---\ntitle: Night boats\n---\n{body}") == []


def test_front_matter_alone_is_an_empty_file() -> None:
    assert problems("---\ntitle: Lamp\n---\n\n") == [("empty", None)]


def test_an_address_that_could_mislead_is_left_out() -> None:
    for url in (
        "javascript:alert(1)",
        "//lamp.example/",
        "https://lamp.example@trap.example/",
        "https:\\\\trap",
        "lamp",
    ):
        text = f"---\nurl: {url}\n---\n{BODY}"
        assert problems(text) == [("bad-url", 2)] and article(text).metadata.url is None


def test_a_slug_cannot_leave_its_folder() -> None:
    for slug in ("../../lamp", "a/b", '"%2e%2e%2flamp"', '"..\\\\lamp"', '"!!!"'):
        text = f"---\nslug: {slug}\n---\n{BODY}"
        assert problems(text) == [("bad-slug", 2)] and article(text).metadata.slug is None
    assert article(f"---\nslug: Café Île 2\n---\n{BODY}").metadata.slug == "cafe-ile-2"


def test_what_cannot_be_seen_does_not_get_into_a_title() -> None:
    about = article(f'---\ntitle: "Lamp\\r\\nSet: x\\u0000\\u202Eout \\uD800"\n---\n{BODY}').metadata
    assert about.title == "Lamp Set: xout \ufffd"
    assert article(f'---\ntitle: "Lamp\\r\\n out\\u0000\\u202E"\n---\n{BODY}').metadata.title == "Lamp out"


def test_windows_line_ends_and_a_byte_order_mark_change_nothing() -> None:
    text = f"---\ntitle: Lamp\nurl: x\n---\n{BODY}"
    found = read("articles/a.txt", b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    assert found.documents == read("articles/a.txt", text.encode()).documents
    assert [problem.line for problem in found.problems] == [3]


def test_characters_as_json_escapes_them_are_whole() -> None:
    text = f'---\ntitle: "Lamp \\ud83d\\udca1 out"\noutlet: "C \\ud83d"\nstory: "a\\\\ud83d"\n---\n{BODY}'
    about = article(text).metadata
    assert (about.title, about.outlet, about.story) == ("Lamp \U0001f4a1 out", "C \ufffd", "a\\ud83d")
