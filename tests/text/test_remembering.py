"""Tables that fill themselves."""

from digest.text import Remembered


def test_each_word_is_worked_out_once_and_the_table_stays_small() -> None:
    asked: list[str] = []
    table = Remembered(lambda word: asked.append(word) or len(word), most=2)
    assert [table[word] for word in ("pier", "pier", "storm")] == [4, 4, 5]
    assert asked == ["pier", "storm"]
    assert table["ferry"] == 5 and list(table) == ["ferry"]
