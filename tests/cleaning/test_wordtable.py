"""The words of some lines as one row of numbers say what the words themselves would."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.cleaning import wordtable
from digest.cleaning.layout.marks import NAMED, marks_of
from digest.cleaning.signs import READER, signs
from digest.cleaning.wordtable import BARE, BEGINNING, FLAGS, RARE, TOPIC, word_row, word_table
from digest.text import stem_words, stop_words

WORDS = st.sampled_from(["the", "you", "harbour", "harbours", "okonta's", "okonta", "we", "2019", "été", "said"])
LINES = st.lists(st.lists(WORDS, max_size=6), min_size=1, max_size=5)


@given(LINES, st.sampled_from(["en", "de", None, "xx"]))
def test_a_row_says_of_each_line_what_its_words_say(lines: list[list[str]], language: str | None) -> None:
    row, flags = word_row(lines, language), signs(language).flags
    assert row.sizes.tolist() == list(map(len, lines))
    assert row.counted(row.facts[:, FLAGS] & READER > 0).tolist() == [
        sum(flags.get(word, 0) & READER > 0 for word in line) for line in lines
    ]
    assert [bool(held & READER) for held in row.joined(row.facts[:, FLAGS]).tolist()] == [
        any(flags.get(word, 0) & READER for word in line) for line in lines
    ]
    found, _ = row.met(row.facts[:, BEGINNING], row.facts[:, BEGINNING])
    assert Counter(found.tolist()) == Counter(
        n for n, line in enumerate(lines) for _ in {word[:6] for word in line if len(word) > 3}
    )
    some = list(range(0, len(lines), 2))
    part, alone = row.of(some), word_row([lines[n] for n in some], language)
    assert part.numbers.tolist() == alone.numbers.tolist()
    assert part.lines.tolist() == alone.lines.tolist()
    assert part.places().tolist() == [at for n in some for at in range(len(lines[n]))]


def test_the_table_knows_stems_names_and_genitives() -> None:
    table = word_table("en")
    number, bare = table["okonta's"], table["okonta"]
    assert table.facts[number, BARE] == bare == table.facts[bare, BARE]
    assert table.facts[bare, FLAGS] & RARE
    assert not table.facts[table["people"], FLAGS] & RARE
    assert table.facts[table["harbours"], TOPIC] == table.facts[table["harbour"], TOPIC] > 0
    assert "the" in stop_words("en")
    assert table.facts[table["the"], TOPIC] == 0
    assert list(table.stems)[table.facts[table["harbours"], TOPIC]] == stem_words(["harbours"], "en")[0]


def test_a_table_that_grew_too_big_is_begun_anew_for_the_next_document(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wordtable, "MOST", 3_000)
    long = [[f"wort{number}" for number in range(4_000)]]
    row = word_row(long, "fi")
    assert len(set(row.numbers.tolist())) == 4_000
    assert row.facts.shape == (4_000, 4)
    assert word_row([["wort7"]], "fi").numbers.tolist() == [0]


@given(st.text(alphabet="-_ \tadsnvmenuoticlbyhr", max_size=40))
def test_the_names_of_an_element_say_each_by_itself_what_they_say_together(names: str) -> None:
    together = 0
    for match in NAMED.finditer(names.strip()):
        together |= 1 << int((match.lastgroup or "")[1:])
    assert marks_of("span", {"class": names}) == together
