"""Forms of one person's name across stories share a page; two people never do."""

from pathlib import Path

import pytest
from newsrooms import build, page, preview, tree, write

from digest.model import SpokenQuote
from digest.pipeline.site.speakers.namesakes import homes, loose

PIER = """---
title: Larkhaven pier closed after storm
outlet: Harbour Times
date: 2031-03-02
story: pier
---

The pier of Larkhaven was closed on Sunday after a storm.

"We will rebuild it by the spring," said {name}, {role}.
"""
BUDGET = """---
title: Larkhaven council passes its budget
outlet: Northern Post
date: 2031-05-09
story: budget
---

The council of Larkhaven passed its budget on Friday after a debate of nine hours.

"Nobody will pay more for the ferry," said {name}, {role}.
"""
MAYOR, SWIMMER = "the mayor of Larkhaven", "a swimmer from Ostmere"


def newsroom(first: str, second: str, role: str = MAYOR) -> dict[str, str]:
    """Two stories with a speaker each."""
    return {
        "articles/pier.txt": PIER.format(name=first, role=MAYOR),
        "articles/budget.txt": BUDGET.format(name=second, role=role),
    }


@pytest.mark.parametrize("other", ["Ada J. Moor", "Ada van Moor"])
def test_two_forms_of_one_name_share_a_page_and_the_other_address_leads_there(tmp_path: Path, other: str) -> None:
    write(tmp_path, newsroom("Ada Moor", other))
    build(tmp_path)
    shown = page(tmp_path, "speakers/ada-moor/index.html")
    assert "2 quotes in 2 stories" in shown
    assert "by the spring" in shown
    assert "for the ferry" in shown
    slug = other.lower().replace(".", "").replace(" ", "-")
    assert "speakers/ada-moor/index.html" in page(tmp_path, f"speakers/{slug}*/index.html")
    assert page(tmp_path, "speakers/index.html").count('class="count"') == 1


def test_people_of_whom_nothing_agrees_have_a_page_each(tmp_path: Path) -> None:
    write(tmp_path, newsroom("Ada Moor", "Ada J. Moor", SWIMMER))
    build(tmp_path)
    assert "1 quote in 1 story" in page(tmp_path, "speakers/ada-moor/index.html")
    assert "1 quote in 1 story" in page(tmp_path, "speakers/ada-j-moor*/index.html")


@pytest.mark.parametrize("role", [MAYOR, SWIMMER])
def test_an_edit_leaves_the_pages_that_a_build_from_scratch_makes(tmp_path: Path, role: str) -> None:
    begun, ended = tmp_path / "begun", tmp_path / "ended"
    write(begun, newsroom("Ada Moor", "Ada J. Moor", SWIMMER if role == MAYOR else MAYOR))
    write(ended, newsroom("Ada Moor", "Ada J. Moor", role))
    build(ended)
    with preview(begun) as site:
        path = begun / "content/articles/budget.txt"
        path.write_text((ended / "content/articles/budget.txt").read_text(encoding="utf-8"), encoding="utf-8")
        site.build({path})
    (name,) = {name for name in tree(ended) if name.startswith("speakers/ada-j-moor")}
    for file in (name, "speakers/ada-moor/index.html", "speakers/index.html"):
        assert tree(begun)[file] == tree(ended)[file]


def quote(speaker: str, role: str = "") -> SpokenQuote:
    """Something that somebody says."""
    return SpokenQuote(
        id="u", speaker=speaker, words="", role=role, language="en", published=None, url=None, outlets=("a",),
        state="single", verdict="", article="a", quote="q", mentions=(),
    )  # fmt: skip


def brought(*stories: tuple[SpokenQuote, ...]) -> dict[str, str]:
    """The homes of all names of some stories that have the first one's name in common."""
    names = {said.speaker for story in stories for said in story}
    forms = [name for name in names if loose[name] == loose[stories[0][0].speaker]]
    return homes(forms, lambda name: (story for story in stories if any(said.speaker == name for said in story)))


def test_somebody_else_who_speaks_in_stories_of_both_makes_them_one() -> None:
    both = (quote("Ada Moor"), quote("Tom Reed")), (quote("Ada J. Moor"), quote("Tom Reed"))
    assert brought(*both) == {"Ada J. Moor": "Ada Moor"}
    assert brought(*reversed(both)) == {"Ada J. Moor": "Ada Moor"}


def test_two_middle_names_are_two_people_and_the_form_without_is_either() -> None:
    role = "governor of the harbour province"
    assert brought((quote("Ada J. Moor", role),), (quote("Ada K. Moor", role),), (quote("Ada Moor", role),)) == {}


def test_a_parent_and_a_child_are_one_only_where_their_roles_say_so() -> None:
    with_others = (quote("Tom Moor", "owner"), quote("Ines Brand")), (quote("Tom Moor Jr.", "son"), quote("Ines Brand"))
    assert brought(*with_others) == {}
    role = "captain of the northern ferry"
    assert brought((quote("Tom Moor", role),), (quote("Tom Moor Jr.", role),)) == {"Tom Moor Jr.": "Tom Moor"}


def test_one_word_of_a_role_is_too_little() -> None:
    assert brought((quote("Ada Moor", "the president"),), (quote("Ada J. Moor", "club president"),)) == {}


def test_an_accent_makes_nobody_else() -> None:
    assert brought((quote("François Moor"),), (quote("Francois Moor"),)) == {"François Moor": "Francois Moor"}
