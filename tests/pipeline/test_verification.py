"""Nothing is published that is not in its article, letter by letter."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest
from newsrooms import BUDGET, FILES, build, preview, tree, write

from digest.errors import DigestError
from digest.model import Article, Claim, Cut, Development, Mention, Place, Quote, Span, Summary
from digest.pipeline import articles, stories

replace = msgspec.structs.replace


def shifted(found: tuple[Quote, ...]) -> tuple[Quote, ...]:
    """The first quote moved out of the text."""
    return tuple(replace(quote, span=Span(0, 10**6)) if not at else quote for at, quote in enumerate(found))


def emptied(found: tuple[Quote, ...]) -> tuple[Quote, ...]:
    return tuple(replace(quote, content=Span(quote.span.start, quote.span.start)) for quote in found)


@pytest.mark.parametrize("spoil", [shifted, emptied])
def test_a_quote_that_is_not_at_its_place_stops_the_build_and_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, spoil: Callable[[tuple[Quote, ...]], tuple[Quote, ...]]
) -> None:
    real = articles.extract_quotes
    names: list[str] = []

    def broken(article: Article) -> tuple[Quote, ...]:
        found = real(article)
        if article.origin == "articles/post/budget.txt":
            names.extend(quote.id for quote in found)
            return spoil(found)
        return found

    write(tmp_path, FILES)
    monkeypatch.setattr(articles, "extract_quotes", broken)
    with pytest.raises(DigestError, match=r"articles/post/budget\.txt: the quote [\w-]+ is not at its place") as caught:
        build(tmp_path)
    assert any(name in str(caught.value) for name in names)
    assert caught.value.exit_code == 1
    assert not list((tmp_path / "site").glob("**/*.html"))


def cut(summary: Summary) -> Summary:
    first, *rest = summary.sentences
    return replace(summary, sentences=(Place(first.article, Span(first.span.start, first.span.end - 9)), *rest))


def begun_late(summary: Summary) -> Summary:
    first, *rest = summary.sentences
    return replace(summary, sentences=(Place(first.article, Span(first.span.start + 4, first.span.end)), *rest))


def unrecorded(summary: Summary) -> Summary:
    """A dateline cut without a record."""
    first, *rest = summary.sentences
    late = Place(first.article, Span(first.span.start + 4, first.span.end))
    stray = Cut(Place(first.article, Span(first.span.start + 1, first.span.start + 4)), "dateline")
    return replace(summary, sentences=(late, *rest), cuts=(stray,))


def undated(summary: Summary) -> Summary:
    first = summary.sentences[0]
    step = Development("2026-03-04", Place(first.article, Span(first.span.start, first.span.end - 9)))
    return replace(summary, timeline=(step,))


def elsewhere(summary: Summary) -> Summary:
    return replace(summary, sentences=(*summary.sentences, Place("nowhere", Span(0, 5))))


@pytest.mark.parametrize("spoil", [cut, begun_late, unrecorded, undated, elsewhere])
def test_a_summary_that_is_not_made_of_whole_sentences_stops_the_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, spoil: Callable[[Summary], Summary]
) -> None:
    real = stories.summarise
    monkeypatch.setattr(stories, "summarise", lambda *given: spoil(real(*given)))
    with pytest.raises(DigestError, match="are not whole sentences of this article"):
        build(write(tmp_path, FILES))


def test_a_quote_card_without_a_quote_stops_the_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = stories.reconcile

    def broken(*given: Any) -> Any:
        found = real(*given)
        first, *rest = found.utterances
        stray = replace(first, mentions=(Mention(first.mentions[0].article, "stray", "same"),))
        return replace(found, utterances=(stray, *rest))

    monkeypatch.setattr(stories, "reconcile", broken)
    with pytest.raises(DigestError, match="there is no quote stray in this article"):
        build(write(tmp_path, FILES))


@pytest.mark.parametrize("spoil", [Span(0, 10**6), Span(3, 9)])
def test_a_hedged_statement_that_is_no_whole_sentence_stops_the_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, spoil: Span
) -> None:
    real = stories.reconcile

    def broken(given: tuple[Article, ...], *more: Any) -> Any:
        place, sentence = given[0].id, given[0].sentences[0]
        hedge = Span(sentence.start, sentence.start + 2)
        claim = Claim(Place(place, spoil), hedge, Place(place, sentence))
        return replace(real(given, *more), claims=(claim,))

    monkeypatch.setattr(stories, "reconcile", broken)
    with pytest.raises(DigestError, match="a hedged statement is not at its place"):
        build(write(tmp_path, FILES))


def test_a_preview_that_refused_an_edit_publishes_it_once_it_is_right(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, FILES)
    real = stories.summarise
    with preview(tmp_path) as site:
        before = tree(tmp_path)
        path = tmp_path / "content/articles/post/budget.txt"
        monkeypatch.setattr(stories, "summarise", lambda *given: cut(real(*given)))
        path.write_text(BUDGET.replace("nine to four", "eight to five"), encoding="utf-8")
        with pytest.raises(DigestError):
            site.build({path})
        assert tree(tmp_path) == before
        monkeypatch.setattr(stories, "summarise", real)
        path.write_text(BUDGET.replace("nine to four", "ten to three"), encoding="utf-8")
        site.build({path})
        assert any(b"ten to three" in data for data in tree(tmp_path).values())
