"""What is known of words stays true however many articles were read before."""

import pytest

from digest.grouping import features
from digest.grouping.vocabulary import MOST, Vocabulary, vocabulary
from digest.model import Article, Span

TEXT = "Quarrymen of Ostrel blocked the Ostrel road; 14 lorries waited. The quarrymen's leader said: «L’été sera long.»"


def article(language: str) -> Article:
    return Article(
        id="quarry",
        origin="articles/quarry.txt",
        title="Quarrymen block road",
        text=TEXT,
        paragraphs=(),
        sentences=(Span(0, 64), Span(65, len(TEXT))),
        language=language,
    )


@pytest.mark.parametrize("language", ["en", "fr", "xx"])
def test_forgetting_all_words_changes_no_article(language: str) -> None:
    one = article(language)
    before = features(one, ())
    table = vocabulary(language)
    for n in range(50):
        table[f"filler{n}"]
    table.make_room(MOST - 10)
    assert len(table) == 1
    assert features(one, ()) == before


def test_room_is_made_only_where_it_is_needed() -> None:
    table = Vocabulary("en")
    number = table["Ostrel"]
    table.make_room(MOST - 2)
    assert table["Ostrel"] == number


def test_words_with_one_stem_share_what_is_known_of_it() -> None:
    table = Vocabulary("en")
    one, other = table["bridge"], table["Bridges"]
    assert one != other
    assert table.stem[one] == table.stem[other]
    assert table.sums[one] != table.sums[other]


def test_a_name_is_a_rare_word_with_a_capital_without_its_accents() -> None:
    table = Vocabulary("en")
    told = {word: table.names[table[word]] for word in ("Žižkov", "žižkov", "Ostrel's", "Monday", "Ab")}
    assert told == {"Žižkov": "zizkov", "žižkov": "", "Ostrel's": "ostrel", "Monday": "", "Ab": ""}
