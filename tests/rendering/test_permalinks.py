"""Addresses: readable, permanent, and never outside the site."""

from pathlib import PurePosixPath

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digest.rendering import article_permalink, outlet_permalink, output_path, slugify, story_permalink, tag_permalink
from digest.rendering.permalinks import link, root_of


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Crews walk out at Port Ellery", "crews-walk-out-at-port-ellery"),
        ("The harbour’s master – “no offer”", "the-harbours-master-no-offer"),
        ("Grève à l'île d'Œr: 3 000 € de plus", "greve-a-lile-doer-3-000-de-plus"),
        ("Straße nach Łódź", "strasse-nach-lodz"),
        ("إضراب", ""),
        ("", ""),
        ("../../etc/passwd", "etc-passwd"),
    ],
)
def test_a_title_becomes_plain_words(text: str, slug: str) -> None:
    assert slugify(text) == slug


def test_a_long_title_is_cut_between_words() -> None:
    slug = slugify("harbour " * 30)
    assert len(slug) <= 60
    assert set(slug.split("-")) == {"harbour"}


def test_the_id_is_part_of_the_address_and_a_title_is_not_needed() -> None:
    assert article_permalink("abcde23456", "Crews walk out") == "/articles/crews-walk-out-abcde23456/"
    assert story_permalink("abcde23456", "إضراب") == "/stories/abcde23456/"


def test_names_that_slug_alike_have_different_addresses() -> None:
    names = ["The Post", "The-Post", "The Pöst", "صوت", "خبر", "C", "C++", "C#"]
    assert len({outlet_permalink(name) for name in names}) == len(names)
    assert outlet_permalink("The Post") == "/outlets/the-post/"
    assert tag_permalink("Ferries") == tag_permalink("ferries") == "/tags/ferries/"


@pytest.mark.parametrize(
    ("permalink", "path"),
    [
        ("/", "index.html"),
        ("/articles/x/", "articles/x/index.html"),
        ("/about", "about/index.html"),
        ("/404.html", "404.html"),
        ("/assets/digest.0a.css", "assets/digest.0a.css"),
    ],
)
def test_a_permalink_names_one_file(permalink: str, path: str) -> None:
    assert output_path(permalink) == path


@pytest.mark.parametrize(
    "hostile", ["/../../x/", "..", "/a/../../b", "C:\\x", "\\\\server\\x", "/./.", "//x//", "/nul/", "/.git/", "a\0b"]
)
def test_a_hostile_permalink_stays_in_the_site(hostile: str) -> None:
    check_inside(output_path(hostile))


@settings(deadline=None)
@given(
    st.text(max_size=300)
    | st.lists(st.sampled_from(["..", ".", "a", "/", "\\", "con", "~", " ", "é", "\0", "%2e"])).map("".join)
)
def test_no_text_leads_out_of_the_site(text: str) -> None:
    for permalink in (
        text,
        article_permalink("abc", text),
        story_permalink(text, text),
        outlet_permalink(text),
        tag_permalink(text),
    ):
        check_inside(output_path(permalink))


@settings(deadline=None)
@given(st.text(max_size=200))
def test_a_slug_is_short_and_plain(text: str) -> None:
    slug = slugify(text)
    assert len(slug) <= 60
    assert all(letter in "abcdefghijklmnopqrstuvwxyz0123456789-" for letter in slug)
    assert slugify(slug) == slug


@settings(deadline=None)
@given(st.text(max_size=60), st.text(max_size=60))
def test_different_permalinks_never_share_a_file_by_being_made_safe(one: str, other: str) -> None:
    def pieces(text: str) -> list[str]:
        return [piece for piece in text.replace("\\", "/").split("/") if piece]

    if pieces(one) != pieces(other) and "index.html" not in one + other:
        assert output_path(f"/x{one}/") != output_path(f"/x{other}/") or pieces("x" + one) == pieces("x" + other)


def test_a_path_too_long_for_a_disk_is_shortened() -> None:
    for permalink in ("/harbour" * 400 + "/", "/harbour" * 400 + "/ship.svg", "/" + "x" * 5000 + "/"):
        check_inside(output_path(permalink))
    assert output_path("/harbour" * 400 + "/") != output_path("/harbour" * 401 + "/")


def test_links_between_pages_are_relative_and_name_the_file() -> None:
    assert link(root_of("/articles/x/"), "/stories/y/") == "../../stories/y/index.html"
    assert link(root_of("/"), "/") == "index.html"
    assert link(root_of("/page/2/"), "/") == "../../index.html"


def check_inside(path: str) -> None:
    """A relative path without a step up, a drive, a hidden file or a character that some system refuses."""
    parts = PurePosixPath(path).parts
    assert parts
    assert not path.startswith("/")
    assert all(part not in ("..", ".") and not part.startswith(".") for part in parts)
    assert not set(path) & set('\\:*?"<>|\0\n ')
    assert len(path) <= 400
