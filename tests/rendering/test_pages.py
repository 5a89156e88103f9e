"""Every kind of page: complete, safe, readable, with links that work."""

import itertools
import json
import re
from html.parser import HTMLParser
from typing import Any

import pytest
from rendering_samples import (
    ARTICLE,
    ARTICLES,
    CARDS,
    COPY,
    GAZETTE,
    HARBOUR,
    HOME,
    HTML_PAGES,
    NORTHERN,
    OTHER_PAGES,
    RTL,
    SITE,
    STORY,
    STORY_CARD,
    WIRE_COPY,
    figure,
)

from digest.model import (
    ArticlePage,
    Difference,
    ListPage,
    Mention,
    OwnPage,
    Page,
    Reconciliation,
    RedirectPage,
    Site,
    SitePage,
    StoryCard,
    StoryPage,
    Utterance,
    Value,
)
from digest.rendering import load_theme, output_path, render

THEME = load_theme()
VOID = {"meta", "link", "br", "img", "hr", "input"}


class Reader(HTMLParser):
    """Reads a page as a browser would: checks that elements close, gathers what tests ask for."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.ids: list[str] = []
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.text = ""
        self.data: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.tags.append((tag, given))
        if "id" in given:
            self.ids.append(given["id"])
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] == "script":
            self.data.append(data)
        else:
            self.text += data


def read(page: Page, site: Site = SITE) -> Reader:
    reader = Reader()
    reader.feed(render(THEME, site, page).decode())
    reader.close()
    assert reader.open == []
    return reader


def words(reader: Reader) -> str:
    return " ".join(reader.text.split())


@pytest.mark.parametrize("name", HTML_PAGES)
def test_a_page_is_well_formed_and_has_one_title_and_headings_in_order(name: str) -> None:
    reader = read(HTML_PAGES[name])
    levels = [int(tag[1]) for tag, _ in reader.tags if re.fullmatch("h[1-6]", tag)]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))
    assert len(reader.ids) == len(set(reader.ids))
    assert reader.tags[0] == ("html", {"lang": "en"})


@pytest.mark.parametrize("name", HTML_PAGES)
def test_no_page_loads_anything_from_elsewhere_or_has_script_in_it(name: str) -> None:
    for tag, given in read(HTML_PAGES[name]).tags:
        loaded = given.get("src") or (given["href"] if tag == "link" and given["rel"] in ("stylesheet", "icon") else "")
        assert not loaded or re.fullmatch(r"(\.\./)*(/news/)?assets/[\w.]+", loaded)
        assert tag != "script" or loaded or given["type"] == "application/ld+json"
        assert "style" not in given
        assert not any(name.startswith("on") for name in given)


@pytest.mark.parametrize("name", sorted(set(HTML_PAGES) - {"lost"}))
def test_links_inside_the_site_are_relative_files(name: str) -> None:
    page = HTML_PAGES[name]
    for tag, given in read(page).tags:
        href = given.get("href", "")
        if tag != "a" or href.startswith(("https://", "#")):
            continue
        assert not href.startswith("/")
        assert href.partition("#")[0].endswith((".html", ".xml", ".json"))
        assert href.count("../") == output_path(page.permalink).count("/")


def test_the_page_for_missing_addresses_links_from_the_server_root() -> None:
    hrefs = [given["href"] for tag, given in read(HTML_PAGES["lost"]).tags if tag in ("a", "link")]
    assert all(href.startswith(("/news/", "#")) for href in hrefs)


def test_every_summary_sentence_has_its_source_one_click_away() -> None:
    reader = read(STORY)
    anchors = {
        card.id: read(
            ArticlePage(
                permalink=card.permalink, article=article, quotes=quotes, card=card, story=STORY_CARD, siblings=()
            )
        ).ids
        for card, article, quotes in zip(CARDS, ARTICLES, STORY.quotes, strict=True)
    }
    marks = [given["href"] for tag, given in reader.tags if given.get("class") == "source"]
    assert len(marks) >= len(STORY.summary.sentences)
    for href in marks:
        path, _, anchor = href.removeprefix("../../").partition("#")
        owner = next(card for card in CARDS if output_path(card.permalink) == path)
        assert anchor in anchors[owner.id]
    for place in STORY.summary.sentences:
        article = next(article for article in ARTICLES if article.id == place.article)
        assert place.span.of(article.text) in words(reader)


def test_outlets_are_in_sight_on_the_front_page_and_on_the_story() -> None:
    for page in (HOME, STORY):
        shown = words(read(page))
        assert all(outlet in shown for outlet in STORY_CARD.outlets)


def test_a_key_quote_names_its_speaker_role_and_how_far_the_outlets_agree() -> None:
    reader = read(STORY)
    shown = words(reader)
    assert "Marta Quill, secretary of the Sound Seafarers’ Union" in shown
    assert "verbatim in 3 outlets (2 texts) · wording differs in 1" in shown
    assert "one outlet only: Northern Post" in shown
    assert "Take care: a number differs: eleven / eight; a “not” differs" in shown
    assert "Northern Post words it" in shown
    assert "Kessock Mail quotes “until there is”, “an offer in writing”" in shown
    assert "whole in one outlet only · in part in 1 – these words in Harbour Times" in shown
    assert "Speaker not named" in shown
    html = render(THEME, SITE, STORY).decode()
    assert "<del>rota</del> <ins>rotas</ins>" in html
    assert '<blockquote lang="en" cite="https://www.harbour-times.example/ferry-strike?id=7&amp;x=1">' in html


def test_figures_stand_side_by_side_with_sentence_outlet_and_verdict() -> None:
    shown = words(read(STORY))
    assert "These do not agree." in shown
    assert "Both can be true." in shown
    assert "More than 2,400 people were waiting at the terminal by eight o’clock, the port authority said." in shown


def with_reconciliation(**fields: object) -> StoryPage:
    given = {name: getattr(STORY.reconciliation, name) for name in STORY.reconciliation.__struct_fields__} | fields
    page = {name: getattr(STORY, name) for name in STORY.__struct_fields__}
    return StoryPage(**page | {"reconciliation": Reconciliation(**given)})


def test_figures_that_exclude_each_other_come_first_and_many_are_folded() -> None:
    conflict, compatible = STORY.reconciliation.differences
    page = with_reconciliation(differences=(compatible, compatible, compatible, conflict, compatible, compatible))
    shown = words(read(page))
    assert shown.index("These do not agree.") < shown.index("Both can be true.")
    assert "2 more figures" in shown


def test_articles_with_one_text_share_the_card_of_its_figure() -> None:
    figures = tuple(figure(article, "2019", 2019) for article in (GAZETTE, COPY))
    html = render(THEME, SITE, with_reconciliation(differences=(Difference("number", "years", "compatible", figures),)))
    assert html.decode().count("<b>2019</b>") == 1
    assert html.decode().count('aria-label="Source: Kessock Mail"') == 1


def test_many_quotes_and_many_wordings_are_folded_and_none_is_lost() -> None:
    reading = STORY.reconciliation.utterances[0]
    fields = {name: getattr(reading, name) for name in reading.__struct_fields__}
    many = tuple(Utterance(**fields | {"id": f"many{number}"}) for number in range(9))
    reader = read(with_reconciliation(utterances=many))
    assert "3 more quotes" in words(reader)
    assert [f"u-many{number}" for number in range(9)] == [name for name in reader.ids if name.startswith("u-")]


def test_only_a_quote_of_this_page_is_shown() -> None:
    stray = Utterance(id="stray", reading="x", speaker="Nobody", mentions=(Mention("elsewhere", "x", "same"),))
    assert "Nobody" not in words(read(with_reconciliation(utterances=(stray,))))


def test_a_part_of_a_quote_shows_its_own_words_marked_and_none_of_the_others() -> None:
    mentions = (Mention(HARBOUR.id, "h1", "same"), Mention(NORTHERN.id, "n1", "fragment"))
    part = Utterance(id="part", reading="h1", speaker=None, mentions=mentions)
    html = render(THEME, SITE, with_reconciliation(utterances=(part,))).decode()
    assert "for safe crews and fair <ins>rotas</ins> for eleven months" in html
    assert "<del>" not in html


def test_one_text_in_several_outlets_is_one_voice() -> None:
    mentions = (Mention(GAZETTE.id, "g1", "same"), Mention(COPY.id, "c1", "same"))
    wire = Utterance(id="wire", reading="g1", speaker=None, mentions=mentions)
    assert "verbatim in 2 outlets (1 text): Ellery Gazette, Kessock Mail" in words(
        read(with_reconciliation(utterances=(wire,)))
    )


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


def test_words_in_other_languages_say_so_and_run_their_way() -> None:
    html = render(THEME, SITE, RTL).decode()
    assert 'id="text" lang="ar" dir="rtl"' in html
    assert 'lang="fr"' in render(THEME, SITE, STORY).decode()


def test_an_unknown_date_is_called_unknown() -> None:
    assert "date unknown" in words(read(RTL))


def test_a_redirect_leads_to_the_new_address_and_names_the_public_one() -> None:
    html = render(THEME, SITE, RedirectPage("/stories/old-x/", STORY.permalink)).decode()
    assert f'content="0; url=../..{STORY.permalink}index.html"' in html
    assert f'<link rel="canonical" href="https://digest.example.org/news{STORY.permalink}">' in html


def test_without_a_public_address_no_page_claims_one() -> None:
    site = Site(title="Local", base_url="", language="en", description="")
    for page in (HOME, STORY, ARTICLE):
        assert 'rel="canonical"' not in render(THEME, site, page).decode()


def test_structured_data_describes_the_story_and_its_quotes() -> None:
    data: dict[str, Any] = json.loads(read(STORY).data[0])
    assert data["@type"] == "CollectionPage"
    assert data["mainEntity"]["@type"] == "ItemList"
    assert data["hasPart"][0]["creator"] == data["hasPart"][0]["spokenByCharacter"] == {"name": "Marta Quill"}
    assert "creator" not in data["hasPart"][2]


HOSTILE = "</script><script>alert(1)</script>\"'><img src=x onerror=alert(1)>{{ 7*7 }}{% raw %}\u2028\x00&amp;\ud800"


def poisoned(value: Any) -> Any:
    """The same value with every text of people replaced by a hostile one; ids, kinds and dates stay."""
    if isinstance(value, tuple):
        return tuple(poisoned(item) for item in value)
    if not isinstance(value, Value):
        return value
    kept = {
        "id",
        "permalink",
        "kind",
        "text",
        "raw",
        "article",
        "quote",
        "reading",
        "relation",
        "verdict",
        "html",
        "newer",
        "older",
        "comparison",
        "language",
        "menu",
        "base_url",
        "members",
        "voices",
        "utterances",
    }
    fields = {}
    for name in value.__struct_fields__:
        item = getattr(value, name)
        if name in kept and not isinstance(item, tuple):
            fields[name] = item
        elif name == "url":
            fields[name] = "javascript:alert(1)//" + HOSTILE
        elif isinstance(item, str):
            fields[name] = HOSTILE
        elif name in ("authors", "outlets", "tags", "alarms"):
            fields[name] = (HOSTILE, "ordinary")
        else:
            fields[name] = poisoned(item) if name not in ("menu", "members", "voices") else item
    return type(value)(**fields)


@pytest.mark.parametrize("name", HTML_PAGES)
def test_hostile_words_never_become_markup(name: str) -> None:
    page, site = poisoned(HTML_PAGES[name]), poisoned(SITE)
    reader = Reader()
    html = render(THEME, site, page).decode()
    reader.feed(html)
    assert "49" not in html or "{{ 7*7 }}" in html
    for tag, given in reader.tags:
        assert tag != "img"
        assert tag != "script" or given.get("src") or given["type"] == "application/ld+json"
        assert not given.get("href", "").startswith("javascript")
        assert not given.get("cite", "").startswith("javascript")
        assert not any(attribute.startswith("on") for attribute in given)
    for data in reader.data:
        json.loads(data)


def test_hostile_article_text_is_shown_as_it_is() -> None:
    from rendering_samples import card_of, make_article

    article = make_article("hostileaaa", HOSTILE, [("", HOSTILE), ("widget", HOSTILE)], outlet=HOSTILE)
    page = ArticlePage(
        permalink="/articles/x/", article=article, quotes=(), card=card_of(article), story=STORY_CARD, siblings=()
    )
    reader = Reader()
    reader.feed(render(THEME, SITE, page).decode())
    assert reader.text.count("</script><script>alert(1)</script>") >= 3
    assert all(tag != "img" for tag, _ in reader.tags)


def test_values_that_do_not_fit_together_still_make_a_page() -> None:
    broken = StoryPage(
        permalink="/stories/x/",
        card=STORY_CARD,
        cards=CARDS[:1],
        articles=ARTICLES[:1],
        quotes=((),),
        cluster=STORY.cluster,
        reconciliation=STORY.reconciliation,
        summary=STORY.summary,
    )
    assert NORTHERN.text not in words(read(broken))
    bare = ListPage(permalink="/", kind="home", name="", stories=())
    assert "No stories yet" in words(read(bare))


def test_a_page_that_begins_with_its_title_shows_it_once() -> None:
    page = OwnPage(
        "/about/", SitePage("pages/about.md", "about", "Who & why", "<h1>Who &amp; <em>why</em></h1><p>We.</p>")
    )
    assert [tag for tag, _ in read(page).tags if tag in ("h1", "h2")] == ["h1"]
    assert words(read(page)).count("Who & why") == 2  # in the title of the window, and above the text


def test_the_same_page_gives_the_same_bytes() -> None:
    for page in (*HTML_PAGES.values(), *OTHER_PAGES):
        assert render(load_theme(), SITE, page) == render(THEME, SITE, page)


def test_a_row_of_a_list_says_how_many_figures_differ() -> None:
    card = StoryCard(**{name: getattr(STORY_CARD, name) for name in STORY_CARD.__struct_fields__} | {"differences": 2})
    page = ListPage(permalink="/", kind="home", name="", stories=(card,))
    assert "2 figures differ" in words(read(page))
