"""Whose an article is that names no outlet."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from digest.cleaning import Evidence, Mastheads, Names, clean, outlet_names, segment
from digest.model import Article, CleaningRules, Document, Metadata

BODY = """
The harbour board closed the north quay on Tuesday after divers found a crack in its oldest pillar, its chairwoman said.

Ferries will leave from the fish market until the pillar has been looked at from below, which may take a week or two.

Fishermen said that they had reported the crack in the autumn and that nobody had come to look at it since then.
"""


def text(source: str, metadata: Metadata | None = None) -> Document:
    return Document("a", "articles/a.txt", "text", source, metadata or Metadata())


def cleaned(document: Document, outlet: str | None = None) -> Article:
    return clean(document, segment(document), Evidence(outlet=outlet), CleaningRules())


def heads(document: Document) -> tuple[str, ...]:
    return outlet_names(document, segment(document)).heads


def test_an_outlet_that_another_file_names_is_the_one_whose_name_stands_above_a_text() -> None:
    index = Mastheads()
    document = text("UFERBLATT\n\nCrack closes the north quay\n" + BODY)
    assert index.update("a", outlet_names(document, segment(document))) == set()
    assert index.of("a") is None
    assert index.update("b", Names("Uferblatt")) == {"a"}
    assert index.of("a") == "Uferblatt"
    article = cleaned(document, index.of("a"))
    assert (article.outlet, article.title) == ("Uferblatt", "Crack closes the north quay")
    assert "UFERBLATT" not in article.text


def test_an_outlets_name_is_no_title_even_where_no_headline_follows() -> None:
    article = cleaned(text("Uferblatt\n" + BODY), "Uferblatt")
    assert article.title.startswith("The harbour board closed the north quay")
    assert article.text.startswith("The harbour board")


def test_the_end_of_a_pages_title_and_the_host_of_an_address_may_be_an_outlets_name() -> None:
    page = "<title>Crack closes quay | Uferblatt</title><h1>Crack closes quay</h1><p>" + BODY
    assert "uferblatt" in heads(Document("a", "a.html", "html", page, Metadata()))
    assert "uferblatt" in heads(text("Crack closes quay - Uferblatt\n" + BODY))
    assert "uferblatt" in heads(text("Crack closes quay\n" + BODY, Metadata(url="https://www.uferblatt.example/1")))


def test_the_name_of_a_section_and_a_sentence_are_no_outlets() -> None:
    assert heads(text("News\nSport\n" + BODY)) == ()
    assert not any("harbourboard" in key for key in heads(text(BODY)))


def test_a_newspapers_name_above_the_title_needs_no_other_file() -> None:
    for name in ("Ellery Morning Post", "The Salt & Sand Weekly", "Le Courrier de Valmer", "Lowmere Tageblatt"):
        article = cleaned(text(f"{name}\n\nCrack closes the north quay\n\nBy Ada Wirth\n{BODY}"))
        assert (article.outlet, article.title) == (name, "Crack closes the north quay")
    for line in ("Crack closes Ellery Post", "The Post", "Harbour board to meet on Friday", "Ellery post closes"):
        assert cleaned(text(f"{line}\n\nCrack closes the north quay\n\nBy Ada Wirth\n{BODY}")).outlet is None
    alone = cleaned(text("Ellery Morning Post\n\nBy Ada Wirth\n" + BODY))
    assert (alone.outlet, alone.title) == (None, "Ellery Morning Post")


def test_an_address_names_its_host_where_nothing_else_does() -> None:
    document = text("Crack closes quay\n" + BODY, Metadata(url="https://www.uferblatt.example/2026/quay"))
    assert cleaned(document).outlet == "uferblatt.example"
    assert cleaned(document, "Uferblatt").outlet == "Uferblatt"


def test_an_outlet_that_is_given_stays() -> None:
    document = text("Uferblatt\n\nCrack closes quay\n" + BODY, Metadata(outlet="Harbour Times"))
    assert outlet_names(document, segment(document)) == Names("Harbour Times")
    assert cleaned(document, "Uferblatt").outlet == "Harbour Times"


NAMES = st.one_of(
    st.none(),
    st.builds(Names, st.sampled_from(["Tide", "The Tide", "tide.example", "Gull"])),
    st.builds(Names, st.none(), st.lists(st.sampled_from(["tide", "gull"]), max_size=2, unique=True).map(tuple)),
)


@settings(deadline=None, max_examples=200)
@given(st.lists(st.tuples(st.sampled_from("abcdef"), NAMES), max_size=25))
def test_no_order_of_edits_matters_and_every_change_is_told(edits: list[tuple[str, Names | None]]) -> None:
    index, files = Mastheads(), dict[str, Names]()
    for id_, names in edits:
        before = {one: index.of(one) for one in files}
        changed = index.update(id_, names)
        files.pop(id_, None)
        if names is not None:
            files[id_] = names
        assert {one for one in files if one != id_ and index.of(one) != before[one]} <= changed
    fresh = Mastheads()
    fresh.restore(dict(reversed(files.items())))
    assert {one: index.of(one) for one in files} == {one: fresh.of(one) for one in files}


@pytest.mark.parametrize(
    ("origin", "source"),
    [
        ("articles/uferwelt/quay.txt", f"Uferwelt\n\nCrack closes the north quay\n{BODY}"),
        ("articles/quay.txt", f"UFERWELT\n\nCrack closes the north quay\n{BODY}\n© 2031 Uferwelt\n"),
        ("articles/quay.txt", f"Uferwelt\nLORNE (Uferwelt) - {BODY.strip()}"),
    ],
)
def test_a_name_above_the_title_is_confirmed_by_folder_imprint_or_dateline(origin: str, source: str) -> None:
    document = replace(text(source), origin=origin)
    assert cleaned(document).outlet == "Uferwelt"
    assert outlet_names(document, segment(document)) == Names("Uferwelt")


def test_a_folder_may_be_called_by_a_part_of_the_name_above_the_title() -> None:
    document = replace(
        text(f"The Lorne Uferwelt\n\nCrack closes the north quay\n{BODY}"), origin="articles/uferwelt/a.txt"
    )
    assert cleaned(document).outlet == "The Lorne Uferwelt"


@pytest.mark.parametrize(
    ("folder", "first"),
    [("sport", "Sport"), ("sport", "Sport Extra"), ("crack-closes-quay", "Crack closes quay"), ("harbour", "Uferwelt")],
)
def test_a_section_a_headline_and_another_folder_confirm_no_outlet(folder: str, first: str) -> None:
    source = f"{first}\n\nDivers find crack in the oldest pillar\n{BODY}"
    document = replace(text(source), origin=f"articles/{folder}/a.txt")
    assert cleaned(document).outlet is None


@pytest.mark.parametrize("line", ["Uferwelt | 4 March 2031", "Uferwelt, 04/03/2031. Staff", "Uferwelt · 4.3.2031"])
def test_a_name_before_the_day_may_be_an_outlets(line: str) -> None:
    document = text(f"Crack closes the north quay\n\n{line}\n{BODY}")
    assert "uferwelt" in heads(document)
    article = cleaned(document, "Uferwelt")
    assert (article.outlet, article.authors, article.title) == ("Uferwelt", (), "Crack closes the north quay")
    assert "Uferwelt" not in article.text
