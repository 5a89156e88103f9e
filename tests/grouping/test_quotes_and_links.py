"""Quotes and addresses that two articles have in common."""

from digest.grouping import Grouping, features
from digest.grouping.similarity import Vector, similarity
from digest.model import Article, Quote, Span

SAID = "We will not sell a single orchard while the river still reaches our gates"


def article(name: str, text: str, url: str | None = None, links: tuple[str, ...] = ()) -> Article:
    return Article(
        id=name, origin=f"articles/{name}.txt", title="", text=text, paragraphs=(), sentences=(Span(0, len(text)),),
        language="en", url=url, links=links,
    )  # fmt: skip


def quoted(article: Article, words: str) -> tuple[Quote, ...]:
    start = article.text.index(words)
    span = Span(start, start + len(words))
    return (Quote(id=f"{article.id}-1", span=Span(start - 1, span.end + 1), content=span),)


def alike(one: Article, other: Article, *quotes: str) -> int:
    mine, theirs = (quoted(which, quotes[n]) if quotes else () for n, which in enumerate((one, other)))
    return similarity(Vector(features(one, mine)), Vector(features(other, theirs)))


def test_the_same_quote_joins_although_a_word_or_two_differ() -> None:
    one = article("one", f"“{SAID},” the growers of Tarn said.")
    near = SAID.replace("our gates", "the gates")
    other = article("other", f"At the hearing a grower stood up. “{near},” he shouted.")
    assert alike(one, other, SAID, near) > alike(one, other)


def test_a_saying_of_a_few_words_joins_nothing() -> None:
    one, other = article("one", "“No comment today,” said Reik."), article("other", "“No comment today,” said Olsen.")
    assert alike(one, other, "No comment today", "No comment today") == alike(one, other)


def test_a_link_to_the_other_article_joins_and_one_to_its_site_does_not() -> None:
    text = "The orchard growers of Tarn met by the river and talked of water, land, and the price of pears."
    one = article("one", text, url="https://www.tarn.example/2031/orchards/")
    to_it, to_site = (
        article("other", "Growers met in Tarn.", links=(link,))
        for link in ("http://tarn.example/2031/orchards#top", "http://tarn.example/")
    )
    plain = article("other", "Growers met in Tarn.")
    assert alike(one, to_it) > alike(one, to_site) == alike(one, plain)


def test_a_shared_quote_is_told_in_its_words_and_a_name_as_a_name() -> None:
    grouping = Grouping()
    told = [article(name, f"{start} “{SAID},” said the growers of Tarnholm.") for name, start in
            (("one", "No sale."), ("other", "They refuse."))]  # fmt: skip
    grouping.update({one.id: features(one, quoted(one, SAID)) for one in told})
    joins = grouping.explain("one")
    assert [join.evidence for join in joins if join.kind == "names"] == ["Tarnholm"]
    spoken = [join for join in joins if join.kind == "quotes"]
    assert spoken
    assert all(join.weight > 0 and join.evidence.strip("“ …”") in SAID.lower() for join in spoken)
