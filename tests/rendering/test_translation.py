"""The site's own words in other languages than English."""

import re
import tomllib
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from page_reader import Reader, read, shown
from sample_pages import HTML_PAGES, QUOTE_FEED, SITE, STORY

import digest.rendering
from digest.model import Join, MethodPage, Page
from digest.rendering import load_theme, render
from digest.rendering.theming.themes import builtin_folder
from digest.rendering.wording.dates import day, days, moment, named_day, short
from digest.rendering.wording.dates import parsed as at
from digest.rendering.wording.reasons import HEADLINE, evidence_words, headline_words, removal_words
from digest.rendering.wording.translation import ENGLISH, Translation, translation

FOLDER = Path(digest.rendering.__file__).parent / "wording" / "languages"
LANGUAGES = sorted(path.stem for path in FOLDER.glob("*.toml"))
PHRASES = {name: tomllib.loads((FOLDER / f"{name}.toml").read_text("utf-8"))["phrases"] for name in LANGUAGES}
MADE_UP = {"dateline", "12 more words", "not part of the article"}  # of the sample story: said nowhere else
SAID = re.compile(r"""(?:\bt|said)\((?:"\w+", )?"([^"]+)"\)""")
COUNTED = re.compile(r"""t\.count\([^,]+, "([^"]+)", "([^"]+)"\)""")


def read_in(page: Page, language: str) -> Reader:
    reader = Reader()
    reader.feed(shown(page, language))
    return reader


def test_there_are_the_languages_in_which_articles_are_read_best() -> None:
    assert LANGUAGES == ["de", "es", "fr", "it", "nl", "pt"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_has_every_phrase_of_the_templates(language: str) -> None:
    texts = [path.read_text("utf-8") for path in builtin_folder().glob("*.html")]
    said = {phrase for text in texts for phrase in SAID.findall(text)} - {"English words"}
    said |= {f"# {noun}" for text in texts for nouns in COUNTED.findall(text) for noun in nouns}
    assert len(said) > 100
    assert said - set(PHRASES[language]) == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_has_every_phrase_that_a_page_asks_for(language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: set[str] = set()
    real = Translation.__call__

    def listening(self: Translation, phrase: str) -> str:
        asked.add(phrase)
        return real(self, phrase)

    monkeypatch.setattr(Translation, "__call__", listening)
    for page in (*HTML_PAGES.values(), QUOTE_FEED):
        shown(page, language)
    missing = {phrase for phrase in asked if re.sub(r"\d+", "#", phrase) not in PHRASES[language]}
    assert missing <= MADE_UP
    assert len(asked) > 60


@pytest.mark.parametrize("language", LANGUAGES)
def test_languages_say_the_same_with_the_same_numbers(language: str) -> None:
    assert list(PHRASES[language]) == list(PHRASES["de"])
    for english, own in PHRASES[language].items():
        assert own.strip() == own
        assert own.count("#") == english.count("#")
        assert english[-1:] not in ".:" or own[-1:] == english[-1:]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_says_its_language_and_keeps_the_articles(language: str) -> None:
    reader, english = read_in(STORY, language), read(STORY)
    assert reader.tags[0] == ("html", {"lang": language})
    quoted = [given["id"] for tag, given in english.tags if tag == "figure"]
    assert quoted == [given["id"] for tag, given in reader.tags if tag == "figure"]
    assert len(reader.tags) == len(english.tags), "the same page but for its words"


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_has_the_words_for_every_reason_of_the_stages(language: str) -> None:
    folder = Path(digest.rendering.__file__).parent.parent
    removals = "\n".join(path.read_text("utf-8") for path in sorted(folder.glob("cleaning/**/*.py")))
    found = set(
        re.findall(r"""\.remove\("[\w-]+", "([^"]+)"\)|^(?:HEADING|OTHER) = "([^"]+)"$""", removals, re.MULTILINE)
    )
    details = {one or other for one, other in found} | {"dropped by an editor’s rule"}
    faults = set(
        re.findall(r"""found\.append\("([^"]+)"\)""", (folder / "summarising/headlines.py").read_text("utf-8"))
    )
    assert len(details) > 8
    assert len(faults) > 8
    assert details | faults | set(HEADLINE.values()) <= set(PHRASES[language])


def test_why_a_story_has_its_headline_is_said_in_the_sites_language() -> None:
    reasons = (("nearest", "4", "0.83", "0.71"), ("faults", "bait", "a quotation"), ("cut", "| Post"), ("news", "50"))
    assert headline_words(reasons) == (
        "of 4 titles nearest to the others (0.83) and to what the articles share (0.71); "
        "in spite of: bait, a quotation; cut: “| Post”; 50% of the way from the story’s first day to its last"
    )
    assert headline_words(reasons, translation("de")) == (
        "von 4 Titeln den anderen am nächsten (0,83) und dem, was die Artikel gemeinsam haben (0,71); "
        "trotz: Köder, ein Zitat; abgeschnitten: „| Post“; 50 % des Weges vom ersten bis zum letzten Tag des Themas"
    )


@pytest.mark.parametrize(
    ("kind", "evidence", "language", "said"),
    [
        ("dates", "2026-03-09, 06-01, 05, 2", "de", "9. März 2026, 1. Juni, Mai, Dienstag"),
        ("dates", "2026-03-09, 2", "en", "9 March 2026, Tuesday"),
        ("dates", "03-01, 6", "fr", "1er mars, samedi"),
        ("amounts", "to 5.8 percent\n6.1", "en", "to 5.8 percent, not 6.1"),
        ("amounts", "auf 5,8 Prozent\n6,1", "de", "auf 5,8 Prozent, nicht 6,1"),
        ("days", "3 days apart", "de", "3 Tage dazwischen"),
        ("words", "not Monday", "de", "not Monday"),
        ("quotes", "“nobody crosses until …”", "en", "“nobody crosses until …”"),
        ("quotes", "“nobody crosses until …”", "fr", "«\u00a0nobody crosses until …\u00a0»"),
    ],
)
def test_what_joined_articles_is_said_in_the_sites_language(kind: str, evidence: str, language: str, said: str) -> None:
    assert evidence_words(Join("a", "b", kind, evidence, 0.1), translation(language)) == said


@given(st.dates(), st.booleans(), st.sampled_from(["en", *LANGUAGES]))
def test_a_day_is_named_with_its_year_if_it_has_one(date: date, whole: bool, language: str) -> None:
    said = named_day(date.isoformat() if whole else date.isoformat()[5:], translation(language))
    assert said.startswith(str(date.day))
    assert said.endswith(str(date.year)) == whole


def test_an_editors_own_words_stay_behind_the_reason_for_a_removal() -> None:
    detail = "dropped by an editor’s rule: date: Monday"
    assert removal_words(detail, translation("de")) == "durch eine Regel der Redaktion entfernt: date: Monday"


def test_a_german_page_is_german() -> None:
    html = shown(STORY, "de-AT")
    assert '<h2 id="summary">Zusammenfassung</h2>' in html
    assert "März 2031" in html
    assert re.search(r"[+−]0,\d{3}", html)
    assert not re.search(r"[+−]0\.\d{3}", html)
    assert not re.search(r"\bMarch 2031\b|>Key quotes<|words it|one outlet only", html)
    assert 'data-copy="Zitat kopieren"' in html
    assert "„" in html


@pytest.mark.parametrize("language", ["en", "ja", "cs-CZ", "", "../de", "xx"])
def test_a_site_in_a_language_without_words_here_is_english(language: str) -> None:
    assert translation(language) is ENGLISH
    assert shown(STORY, language).count('<html lang="en">') == 1
    assert "data-copy" not in shown(STORY, language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_method_page_of_a_language_has_the_same_parts(language: str) -> None:
    def parts(language: str) -> list[tuple[str, str]]:
        reader = read_in(MethodPage(), language)
        return [(tag, given.get("id", "")) for tag, given in reader.tags if tag in ("h1", "h2", "p", "li", "dt", "del")]

    assert parts(language) == parts("en")
    html = shown(MethodPage(), language)
    for label in ("More stories", "Who reported when", "What cleaning changed", "Speaker not named"):
        assert PHRASES[language][label] in html


def test_words_of_articles_say_their_language_on_a_page_in_another_and_the_sites_own_do_not() -> None:
    joins = (Join(STORY.articles[0].id, STORY.articles[1].id, "days", "3 days apart", -0.1), *STORY.joins)
    html = shown(replace(STORY, joins=joins), "de")
    assert "<li><span>3 Tage dazwischen</span> " in html
    assert re.search(r'<p class="who"><b lang="en">', html)
    assert re.search(r'</b>, <span lang="en">[^<]+</span></p>', html), "what a speaker is, in the words of an article"


def test_dates_are_written_as_the_language_does() -> None:
    assert days("2031-03-01", "2031-03-05", translation("de")) == "1.–5. März 2031"
    assert day("2031-03-01", translation("fr")) == "1er mars 2031"
    assert days("2031-02-28", "2031-03-02", translation("es")) == "28 de febrero – 2 de marzo de 2031"
    assert moment("2031-03-03T06:40:00+01:00", translation("nl")) == "3 maart 2031, 06:40 UTC+1"
    found = at("2031-03-03")
    assert found is not None
    assert short(found, True, translation("pt")) == "3 mar. 2031"


def test_numbers_stand_as_the_language_writes_them() -> None:
    assert translation("de").number("1,250.5") == "1.250,5"
    assert translation("de")("2 to 14 days apart") == "2 bis 14 Tage dazwischen"
    assert translation("fr").listed(("Ada Moor", "Tom Reed", "Ines Brand")) == "Ada Moor, Tom Reed et Ines Brand"
    assert translation("es").quoted("<b>") == "«&lt;b&gt;»"


@given(st.text(max_size=60), st.sampled_from(LANGUAGES))
def test_what_is_no_phrase_stays_as_it_is(text: str, language: str) -> None:
    words = translation(language)
    assert words(text) == text or re.sub(r"\d+", "#", text) in PHRASES[language]


@given(st.lists(st.integers(0, 10**6), min_size=2, max_size=2), st.sampled_from(LANGUAGES))
def test_the_numbers_of_a_phrase_keep_their_order(numbers: list[int], language: str) -> None:
    first, second = numbers
    told = translation(language)(f"{first} to {second} days apart")
    assert re.findall(r"\d+", told) == [str(first), str(second)]


def test_a_theme_may_have_a_template_for_one_language(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "story.de.html").write_text("nur auf Deutsch")
    german, english = load_theme("mine", tmp_path, "de"), load_theme("mine", tmp_path)
    assert render(german, SITE, STORY) == b"nur auf Deutsch"
    assert render(english, SITE, STORY) == render(load_theme(), SITE, STORY)
    assert german.fingerprint(STORY) != english.fingerprint(STORY)
