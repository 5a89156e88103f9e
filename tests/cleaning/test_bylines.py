"""Who wrote it: bylines as pages and pasted texts have them."""

from collections.abc import Callable

import pytest

from digest.cleaning.metadata.bylines import read_byline
from digest.cleaning.metadata.capitals import unshouted
from digest.model import Article

Clean = Callable[..., Article]

TEXT = (
    "The night ferry between Port Almond and the island of Sorrel will sail again from May, the harbour board said on "
    "Monday after a long debate. Tickets will cost the same as by day, and islanders will pay half of the fare."
)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Ines Okafor March 3, 2019", ("Ines Okafor",)),
        ("By Ines Okafor Published in Harbour March 3, 2019", ("Ines Okafor",)),
        ("ByInes Okafor Mar 3, 2019", ("Ines Okafor",)),
        ("March 3, 2019 at 6:08 PM ET by Ines Okafor", ("Ines Okafor",)),
        ("By Ines Okafor and Štěpán Říha, Port Almond", ("Ines Okafor", "Štěpán Říha")),
        ("By Marsh Lane Wire", ("Marsh Lane Wire",)),
        ("By Associated Press", ("Associated Press",)),
        ("By Tom Reed Jr.", ("Tom Reed Jr.",)),
        ("By Ines Okafor and Tom Reed, JR.", ("Ines Okafor", "Tom Reed, JR.")),
        ("By Tom Reed, Jr., and Ines Okafor, Port Almond", ("Tom Reed, Jr.", "Ines Okafor")),
    ],
)
def test_a_byline_names_people_without_dates_and_roles(line: str, names: tuple[str, ...]) -> None:
    found = read_byline(line, "en", marked=False)
    assert found is not None
    assert found.authors == names


@pytest.mark.parametrize(
    ("line", "language", "names"),
    [
        ("BY INES OKAFOR", "en", ("Ines Okafor",)),
        ("BY INES OKAFOR, TOM O'DUNN AND ANN-MARIE MCRAE", "en", ("Ines Okafor", "Tom O'Dunn", "Ann-Marie McRae")),
        ("By INES OKAFOR and JOHN E HALE, Port Almond", "en", ("Ines Okafor", "John E Hale")),
        ("BY J.R. HALE AND TOM NG | MARCH 4, 2026", "en", ("J.R. Hale", "Tom Ng")),
        ("BY JOHN E HALE AND TJ MACH", "en", ("John E Hale", "TJ Mach")),
        ("VON GRETA VON DER AUE UND PER ÖSTLIN", "de", ("Greta von der Aue", "Per Östlin")),
        ("PAR JEAN-LUC DE LA COMBE ET ÈVE MÂCON", "fr", ("Jean-Luc de la Combe", "Ève Mâcon")),
        ("POR INÊS DOS PINHOS E RUI DA SERRA", "pt", ("Inês dos Pinhos", "Rui da Serra")),
        ("Von Greta von der Aue", "de", ("Greta von der Aue",)),
    ],
)
def test_names_in_capitals_are_written_as_names(line: str, language: str, names: tuple[str, ...]) -> None:
    found = read_byline(line, language, marked=False)
    assert found is not None
    assert found.authors == names


def test_a_byline_in_capitals_stays_as_it_is_in_the_record(cleaned: Clean) -> None:
    source = f"Night ferry to sail again\n\nPOLITICS | BY INES OKAFOR\n\n{TEXT}\n"
    article = cleaned(source)
    assert (article.authors, article.section) == (("Ines Okafor",), "POLITICS")
    assert article.raw == source


@pytest.mark.parametrize("name", ["AFP", "Ines Okafor", "Ines OKAFOR", "", "INES"])
def test_other_names_stay(name: str) -> None:
    assert unshouted(name) == name


def test_a_role_glued_to_a_name_is_cut_off_where_the_page_calls_the_line_a_byline() -> None:
    found = read_byline("Ines OkaforStaff Writer", "en", marked=True)
    assert found is not None
    assert found.authors == ("Ines Okafor",)


@pytest.mark.parametrize("line", ["By the river they waited.", "Ines Okafor", "By 2019 the ferry had gone"])
def test_what_is_no_byline_names_nobody(line: str) -> None:
    assert read_byline(line, "en", marked=False) is None


BODY = "<p>The night ferry will sail again from May, the harbour board said on Monday after a long debate.</p>" * 3


def page(head: str, byline: str, wrapper: str = "") -> str:
    """A page with a headline, a byline and a text."""
    return (
        f"<html><head><title>Ferry to sail at night</title>{head}</head><body class='{wrapper}'>"
        f"<h1>Ferry to sail at night</h1>{byline}{BODY}</body></html>"
    )


def test_a_byline_counts_although_the_whole_page_is_called_a_sidebar(cleaned: Clean) -> None:
    article = cleaned(page("", "<div class='byline'>By Ines Okafor</div>", "has-sidebar footer-wide"), format="html")
    assert article.authors == ("Ines Okafor",)


def test_by_may_stand_in_a_line_of_its_own(cleaned: Clean) -> None:
    article = cleaned(page("", "<div>By</div><div>Ines Okafor</div>"), format="html")
    assert article.authors == ("Ines Okafor",)


def test_who_holds_the_copyright_did_not_write_the_article(cleaned: Clean) -> None:
    head = (
        "<meta name='author' content='Tarn Media'><meta name='copyright' content='Copyright Tarn Media 2019'>"
        "<meta name='article:author' content='Ines Okafor'>"
    )
    assert cleaned(page(head, ""), format="html").authors == ("Ines Okafor",)


def test_of_many_author_links_those_beside_the_first_count(cleaned: Clean) -> None:
    links = "<p><a rel='author'>Ines Okafor</a></p><ul><li><a rel='author'>Tom Reed</a></li></ul>"
    assert cleaned(page("", links), format="html").authors == ("Ines Okafor",)


def test_a_link_to_an_authors_page_names_the_author_unless_there_are_many(cleaned: Clean) -> None:
    body = "<p>The night ferry between Port Almond and Sorrel will sail again from May, the harbour board said.</p>" * 2

    def page(*names: str) -> tuple[str, ...]:
        links = "".join(f"<p><a href='/author/{name.lower()}'>{name}</a></p>" for name in names)
        return cleaned(f"<html><body><h1>Ferry sails at night</h1>{links}{body}</body></html>", "html").authors

    assert page("Ines Okafor") == ("Ines Okafor",)
    assert page("View Profile", "Ines Okafor") == ("Ines Okafor",)
    assert page("Ada Wirth", "Ben Tersen", "Cleo Moss", "Dan Orrin") == ()


def test_a_name_that_begins_with_the_surname_is_one_person(cleaned: Clean) -> None:
    page = "<html><head><meta name='parsely-author' content='Okafor, Ines'></head><body><p>{}</p></body></html>"
    assert cleaned(page.format("The night ferry will sail again, the board said. " * 4), "html").authors == (
        "Ines Okafor",
    )


@pytest.mark.parametrize(
    ("meta", "names"),
    [
        ("By Ines Okafor, TIDE", ("Ines Okafor",)),
        ("Ines Okafor, Almond Tide", ("Ines Okafor", "Almond Tide")),
        ("Posts by Ines Okafor", ("Ines Okafor",)),
        ("View all posts by Ines Okafor", ("Ines Okafor",)),
        ("name, someone@mail.example", ()),
        ("Super User", ()),
        ("Administrator", ()),
        ("tide.example", ()),
    ],
)
def test_a_declared_author_is_a_person_not_the_site_or_its_software(
    cleaned: Clean, meta: str, names: tuple[str, ...]
) -> None:
    head = f"<link rel='canonical' href='https://www.tide.example/ferry'><meta name='author' content='{meta}'>"
    assert cleaned(page(head, ""), format="html").authors == names


def test_a_name_is_told_rather_than_the_login_that_it_goes_with(cleaned: Clean) -> None:
    head = "<meta name='sailthru.author' content='inesokafor'><meta name='article_author' content='Ines Okafor | io'>"
    assert cleaned(page(head, ""), format="html").authors == ("Ines Okafor", "io")
    assert cleaned(page("<meta name='author' content='iokafor'>", ""), format="html").authors == ("iokafor",)


def test_a_day_of_the_week_ends_a_name() -> None:
    found = read_byline("By Ines Okafor Tuesday, March 3, 2019", "en", marked=False)
    assert found is not None
    assert found.authors == ("Ines Okafor",)
