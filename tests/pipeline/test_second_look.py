"""A paragraph that looks like another story's is put back when the other articles of its story speak for it."""

import shutil
from pathlib import Path

from newsrooms import DAM_A, DAM_B, DAM_C, ROTOR, build, preview, tree, write

from digest.cleaning import otherwise
from digest.model import Doubt

ONE, OTHER = "articles/courier/dam.txt", "articles/post/dam.txt"


def test_the_more_of_its_words_the_others_have_the_sooner_a_paragraph_is_put_back() -> None:
    doubt = Doubt(17, 2.0, ("ghent", "kestrel", "rotor", "week"), (8.0, 8.0, 6.0, 2.0))
    assert otherwise((doubt,), frozenset(), frozenset()) == ()
    assert otherwise((doubt,), {"week", "rotor", "rain"}, frozenset()) == ()
    assert otherwise((doubt,), {"week", "rotor", "kestrel"}, frozenset()) == (17,)


def quoted(root: Path) -> bool:
    """Whether the paragraph stands in the text of the Courier's article."""
    with preview(root) as site:
        articles = site.newsroom.articles
        return ROTOR in articles.article(articles.by_origin("courier/dam.txt")).text


def test_a_paragraph_is_put_back_as_soon_as_another_article_knows_of_it_and_only_as_long(tmp_path: Path) -> None:
    write(tmp_path, {ONE: DAM_A})
    with preview(tmp_path) as site:
        articles = site.newsroom.articles
        id_ = articles.by_origin("courier/dam.txt")
        assert ROTOR not in articles.article(id_).text
        assert any(removal.reason == "intruder" for removal in articles.full_article(id_).removed)
        for other, kept in ((DAM_C, True), (DAM_B, False), (DAM_C, True), (None, False)):
            path = tmp_path / "content" / OTHER
            if other is None:
                path.unlink()
            else:
                write(tmp_path, {OTHER: other})
            site.build({path})
            assert (ROTOR in articles.article(id_).text) is kept


def test_what_was_put_back_is_the_same_in_a_build_from_scratch_and_in_the_next_one(tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    write(one, {ONE: DAM_A})
    build(one)
    write(one, {OTHER: DAM_C})
    build(one)
    shutil.copytree(one / "content", two / "content")  # with the ledger
    build(two)
    assert tree(one) == tree(two)
    assert quoted(one)
    assert build(one).published.written == ()


def test_a_kept_paragraph_goes_only_where_the_others_know_all_but_it() -> None:
    stranger = Doubt(40, -1.0, ("crossword", "quiz", "solv"), (8.0, 7.0, 5.0))
    own = frozenset(("dam", "mill", "water", "board", "crossword", "quiz", "solv", "dam mill", "#340"))
    assert otherwise((stranger,), frozenset(("dam", "mill")), own) == (40,)
    assert otherwise((stranger,), frozenset(("dam", "mill", "quiz")), own) == ()  # a word of it is known
    assert otherwise((stranger,), frozenset(("harbour", "#340", "dam mill")), own) == ()  # the article is strange


QUIZ = "Solvers of the Brindle crossword can win theatre tickets, a teapot and a year of marmalade this spring."
SHORT = """Pellworth mills stand still

The reservoir above Pellworth fell to a third of its depth in August, the Tarn water board said on Monday.

{quiz}

Two paper mills on the Tarn have cut a shift each because the river below the dam is too low for their turbines.
"""


def test_another_story_in_a_short_article_goes_once_its_story_is_known(tmp_path: Path) -> None:
    write(tmp_path, {ONE: SHORT.format(quiz=QUIZ)})
    with preview(tmp_path) as site:
        articles = site.newsroom.articles
        id_ = articles.by_origin("courier/dam.txt")
        assert QUIZ in articles.article(id_).text
        write(tmp_path, {OTHER: DAM_B})
        site.build({tmp_path / "content" / OTHER})
        assert QUIZ not in articles.article(id_).text
        assert "Two paper mills" in articles.article(id_).text
        assert "nor with others of its story" in str(articles.full_article(id_).removed)
