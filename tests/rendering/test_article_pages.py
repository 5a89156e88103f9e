"""The page of an article: its marks, what was removed, copies of its text."""

from msgspec.structs import replace
from page_reader import THEME, read, words
from sample_articles import HARBOUR
from sample_pages import SITE
from sample_story import ARTICLE, RTL, STORY, WIRE_COPY

from digest.rendering import render


def test_a_copy_of_the_same_text_says_so() -> None:
    assert "same text as Ellery Gazette" in words(read(STORY))
    assert "Same text as Ellery Gazette" in words(read(WIRE_COPY))


def test_an_article_marks_quotes_and_summary_and_shows_what_was_removed_and_why() -> None:
    reader = read(ARTICLE)
    html = render(THEME, SITE, ARTICLE).decode()
    assert '<mark class="quoted" id="q-h1">' in html
    assert '<mark class="summed">' in html
    assert '<mark class="quoted summed" id="q-h3">“irresponsible”</mark>' in html
    for removal in HARBOUR.removed:
        assert removal.span.of(HARBOUR.raw) in words(reader)
        assert f'data-why="{removal.reason}"' in html
    assert "details" in [tag for tag, _ in reader.tags]
    for paragraph in HARBOUR.paragraphs:
        assert paragraph.span.of(HARBOUR.text) in words(reader)


def test_an_article_that_was_clean_is_not_shown_twice() -> None:
    shown = words(read(RTL))
    assert "Cleaning removed and repaired nothing." in shown
    assert shown.count(RTL.article.text) == 1


def test_a_piece_of_opinion_is_called_so_in_lists_and_on_its_page_and_a_report_is_not() -> None:
    opinion = replace(STORY.cards[0], opinion=True)
    story = render(THEME, SITE, replace(STORY, cards=(opinion, *STORY.cards[1:]))).decode()
    entries = [part for part in story.split('<li class="h-cite">') if "· opinion" in part]
    assert len(entries) == 1
    assert opinion.title in entries[0]
    assert "· opinion" in render(THEME, SITE, replace(ARTICLE, card=opinion)).decode()
    assert "· opinion" in render(THEME, SITE, replace(ARTICLE, siblings=(opinion,))).decode()
    assert "· opinion" not in render(THEME, SITE, STORY).decode() + render(THEME, SITE, ARTICLE).decode()


def test_a_corrected_text_of_the_same_outlet_is_a_later_version_and_an_unchanged_or_undated_one_is_not() -> None:
    voice = next(voice for voice in STORY.cluster.voices if len(voice) > 1)
    at = [number for number, card in enumerate(STORY.cards) if card.id in voice]
    first, second = at[0], at[1]
    given = {"outlet": "Ellery Gazette", "title": "Crews walk out"}

    def listed(published: str | None, same: bool = False, modified: str | None = None) -> str:
        cards, articles = list(STORY.cards), list(STORY.articles)
        cards[first] = replace(cards[first], published="2031-03-03T08:00:00+00:00", **given)
        cards[second] = replace(cards[second], published=published, **given)
        text = articles[second].text + ("" if same else "\n\nCorrection: it was nine crews.")
        articles[first] = replace(articles[first], text=articles[second].text)
        articles[second] = replace(articles[second], text=text, modified=modified)
        return words(read(replace(STORY, cards=tuple(cards), articles=tuple(articles))))

    said = "a later version of the same article"
    assert listed("2031-03-03T09:00:00+00:00").count(said) == 1
    assert listed("2031-03-04").count(said) == 1
    for published in ("2031-03-03T08:00:00+00:00", "2031-03-03T09:00:00+02:00", "2031-03-03", "soon", None):
        assert said not in listed(published)
        assert "same text as Ellery Gazette" in listed(published)
    assert said not in listed("2031-03-04", same=True)
    assert said in listed("2031-03-03T08:00:00+00:00", modified="2031-03-03T11:20:00+00:00")
    assert said not in listed("2031-03-03T08:00:00+00:00", modified="2031-03-03T08:00:00+00:00")
    assert said not in words(read(STORY))
