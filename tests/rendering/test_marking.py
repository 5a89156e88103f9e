"""Marks on a text never change its words."""

import re
from html import unescape

from hypothesis import given, settings
from hypothesis import strategies as st
from sample_articles import HARBOUR, make_article, quote_of, span_of

from digest.model import Article, Quote, Removal, Repair, Span
from digest.rendering.articles import raw_html
from digest.rendering.marking import blocks, emphasised, sentence_anchor, wording_html
from digest.text.wording import compare_wordings

LINES = st.lists(
    st.text(st.sampled_from("ab c.“”<&\"'é"), min_size=1, max_size=30).filter(str.strip), min_size=1, max_size=6
)


def without_tags(html: str) -> str:
    return unescape(re.sub(r"<[^>]*>", "", html))


def spans(size: int) -> st.SearchStrategy[list[Span]]:
    edges = st.integers(-3, size + 3)
    return st.lists(st.builds(Span, edges, edges), max_size=6)


@settings(deadline=None)
@given(st.data(), LINES)
def test_an_article_reads_the_same_whatever_is_marked(data: st.DataObject, lines: list[str]) -> None:
    article = make_article("a", "A", [("", line) for line in lines])
    places = data.draw(spans(len(article.text)))
    quotes = [Quote(id=f"q{number}", span=place, content=place) for number, place in enumerate(places)]
    made = blocks(article, quotes, data.draw(spans(len(article.text))))
    assert [without_tags(block.html) for block in made] == [p.span.of(article.text) for p in article.paragraphs]
    ids = re.findall(r'id="([^"]*)"', "".join(block.html for block in made))
    assert len(ids) == len(set(ids))


@settings(deadline=None)
@given(st.data(), st.text(st.sampled_from("ab c\n<&é"), max_size=60))
def test_the_raw_text_is_shown_whole_whatever_was_removed_from_it(data: st.DataObject, raw: str) -> None:
    removed = [Removal(place, "widget", 0) for place in data.draw(spans(len(raw)))]
    fixes = [Repair(place, Span(0, 0), "glued-words") for place in data.draw(spans(len(raw)))]
    article = Article(
        id="a", origin="articles/a.txt", title="A", text="", paragraphs=(), sentences=(), raw=raw,
        removed=tuple(removed), repairs=tuple(fixes),
    )  # fmt: skip
    html = re.sub(r"<b>widget</b>|<ins>.*?</ins>", "", raw_html(article))
    assert without_tags(html) == raw


def test_a_quote_over_two_sentences_is_one_anchor_in_two_marks() -> None:
    article = make_article("a", "A", [("", "“We left. We came back,” she said. Nobody asked.")])
    cut = article.text.index(" We came")
    fields = {name: getattr(article, name) for name in article.__struct_fields__}
    article = Article(**fields | {"sentences": (Span(0, cut), Span(cut + 1, len(article.text)))})
    (block,) = blocks(article, [quote_of(article, "q", "We left. We came back,")], [])
    assert block.html.count("<mark") == block.html.count("</mark>") >= 2
    assert block.html.count('id="q-q"') == 1
    assert "Nobody asked." in block.html.split("</mark>")[-1]


def test_words_of_sentences_that_overlap_are_shown_once() -> None:
    article = make_article("a", "A", [("", "We left. We came back.")])
    fields = {name: getattr(article, name) for name in article.__struct_fields__}
    (block,) = blocks(Article(**fields | {"sentences": (Span(0, 8), Span(3, 22))}), [], [])
    assert re.sub(r"<[^>]+>", "", block.html) == "We left. We came back."


def test_every_sentence_can_be_linked_to() -> None:
    html = "".join(block.html for block in blocks(HARBOUR, [], []))
    for sentence in HARBOUR.sentences:
        assert f'id="{sentence_anchor(HARBOUR, sentence)}"' in html
    inside = span_of(HARBOUR, "the port authority said")
    assert f'id="{sentence_anchor(HARBOUR, inside)}"' in html


def test_list_items_stand_in_one_list() -> None:
    article = make_article("a", "A", [("", "One."), ("", "Two."), ("", "Three.")])
    kinds = ("list-item", "list-item", "paragraph")
    paragraphs = tuple(type(p)(p.span, kind) for p, kind in zip(article.paragraphs, kinds, strict=True))
    fields = {name: getattr(article, name) for name in article.__struct_fields__} | {"paragraphs": paragraphs}
    made = blocks(Article(**fields), [], [])
    assert [(block.tag, block.opens, block.closes) for block in made] == [
        ("li", True, False), ("li", False, True), ("p", False, False),
    ]  # fmt: skip


def test_the_figure_is_marked_in_its_sentence() -> None:
    text = "Some 40 ships & boats left."
    assert emphasised(text, Span(0, len(text)), Span(5, 13)) == "Some <mark>40 ships</mark> &amp; boats left."
    assert emphasised(text, Span(0, 4), Span(5, 13)) == "Some"
    both = emphasised(text, Span(0, len(text)), Span(16, 21), Span(5, 13))
    assert both == "Some <mark>40 ships</mark> &amp; <mark>boats</mark> left."


def test_two_wordings_show_what_each_has_alone() -> None:
    html = wording_html(compare_wordings("a fair rota for all", "a fair rota at last for all"))
    assert html == "a fair rota <ins>at last</ins> for all"
    html = wording_html(compare_wordings("global <law>", "international <law>"))
    assert html == "<del>global</del> <ins>international</ins> &lt;law&gt;"
