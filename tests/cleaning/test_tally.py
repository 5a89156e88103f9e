"""Counting all lines at once gives what counting each by itself would."""

import re

from hypothesis import given
from hypothesis import strategies as st

from digest.cleaning.lines.tally import INNER_END, SHOUTED, tally

JOINT = re.compile(r"[A-ZÀ-Þ](?<=\w{2}[a-zà-ÿ].)\w")  # words run together: "railsThe"
SIGNS = 'aZé9À,.!?。|>·•»“"„/ \nÑbTÉ÷ß_٣中Ωя\U0001d400\ud800'
LINES = st.lists(st.text(alphabet=SIGNS, max_size=30), min_size=1, max_size=6)


@given(LINES)
def test_every_line_is_counted_as_if_it_were_alone(lines: list[str]) -> None:
    found = tally(lines)
    words = [line.split() for line in lines]
    capped = [[word for word in own if word[0].isupper()] for own in words]
    assert found.chars.tolist() == list(map(len, lines))
    assert found.digits.tolist() == [len(re.findall(r"\d", line)) for line in lines]
    assert found.separators.tolist() == [sum(map(line.count, "|>/•·»›")) for line in lines]
    assert found.commas.tolist() == [line.count(",") for line in lines]
    assert found.exclaims.tolist() == [line.count("!") for line in lines]
    assert found.words.tolist() == list(map(len, words))
    assert found.capped.tolist() == list(map(len, capped))
    loud = [[word for word in own if word[1:2].isupper() and SHOUTED.match(word)] for own in capped]
    assert found.shouted.tolist() == list(map(len, loud))
    assert found.joints.tolist() == [len(JOINT.findall(line)) for line in lines]
    assert found.inner.tolist() == [len(INNER_END.findall(line)) for line in lines]
    assert found.quoted.tolist() == [re.search(r"[\"“”«»„]", line) is not None for line in lines]
    assert found.lettered.tolist() == [any(map(str.isalpha, line)) for line in lines]


def test_a_line_beyond_all_measure_counts_to_its_limit() -> None:
    found = tally(["," * 9_000, "!"])
    assert found.commas.tolist() == [5_000, 0]
    assert found.exclaims.tolist() == [0, 1]
