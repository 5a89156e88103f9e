"""Nothing is lost: kept, removed and repaired text make up the raw text."""

from itertools import pairwise

from cleaned_documents import cleaned
from hypothesis import given, settings
from hypothesis import strategies as st

from digest.cleaning import restore
from digest.model import Article

LINES = st.sampled_from(
    [
        "The harbour board said on Monday that notready ferries would not sail for the island before noon.",
        "The county said that it hoped to open the roads by Friday.The rain stopped in the night, it said.",
        "SEE ALSO: Ten quiet places to read in the townThe council had planned to sell the building to a group.",
        "Like this:",
        "Published: Mon, March 4, 2019",
        "By Ines Okafor",
        "Copyright © 2031 Powered by [Zorbel], Valley Information",
        "Rain fell on Zorbelthe northern valleys for a third day, and two roads were closed by the county.",
        "The cafÃ© on the\u00a0quay  will stay\topen, its owner told the board on Monday, \u200band smiled.",
        "Glacier hut reopens",
        "<p>The board&#8217;s chief said &amp;ldquo;no&rdquo; on <b>Monday</b>, as told.<br/> It <i>rained</i>.",
        '<a href="/toll">Tolls</a> will rise &amp; fall again, said the board on Monday, it said.</p>',
        "&nbsp;",
        "&nbsp;</div>",
        "&shy;<br>",
        "",
        "   ",
        "\u2028",
        "12.5 | 13",
    ]
)
TEXTS = st.one_of(st.text(max_size=300), st.lists(st.one_of(LINES, st.text(max_size=40)), max_size=25).map("\n".join))


def check(article: Article) -> None:
    """What holds of every article."""
    assert restore(article) == article.raw
    assert "\n\n".join(paragraph.span.of(article.text) for paragraph in article.paragraphs) == article.text
    assert all(paragraph.span.of(article.text).strip() for paragraph in article.paragraphs)
    for kept in article.kept:
        assert kept.raw.of(article.raw) == kept.text.of(article.text) or any(
            kept.raw.covers(repair.before) for repair in article.repairs
        )
    spans = sorted(
        [(k.raw.start, k.raw.end) for k in article.kept] + [(r.span.start, r.span.end) for r in article.removed]
    )
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    covered = set().union(*(range(start, end) for start, end in spans)) if spans else set()
    assert all(char.isspace() for at, char in enumerate(article.raw) if at not in covered)
    for sentence in article.sentences:
        assert any(paragraph.span.covers(sentence) for paragraph in article.paragraphs)


@settings(deadline=None, max_examples=150)
@given(TEXTS)
def test_the_record_of_a_dump_gives_the_raw_text_back(text: str) -> None:
    check(cleaned(text))


@settings(deadline=None, max_examples=50)
@given(TEXTS)
def test_text_said_to_be_clean_loses_nothing(text: str) -> None:
    article = cleaned(text, clean=False)
    check(article)
    assert {gone.reason for gone in article.removed} <= {"invisible", "markup"}  # what nobody sees


@settings(deadline=None, max_examples=100)
@given(
    st.lists(st.tuples(st.sampled_from(["p", "li", "h2", "blockquote", "div", "td", "figcaption"]), LINES), max_size=20)
)
def test_the_record_of_a_page_gives_its_text_back(blocks: list[tuple[str, str]]) -> None:
    check(cleaned("".join(f"<{tag}>{line}</{tag}>" for tag, line in blocks), "html"))


@settings(deadline=None, max_examples=60)
@given(TEXTS)
def test_cleaning_twice_gives_the_same(text: str) -> None:
    assert cleaned(text) == cleaned(text)
