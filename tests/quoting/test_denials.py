"""Words that somebody denies, rejects or disputes are not that one's."""

import pytest
from quoting_articles import quotes, told

DENIED = [
    ("en", "The union denied that it had “lied to its members”."),
    ("en", "Mayor Ada Moor denied that the pier had been “left to rot for years”."),
    ("en", "Mayor Ada Moor denied having “sold the harbour to friends”."),
    ("en", "Mayor Ada Moor rejected suggestions she had “sold the harbour to friends”."),
    ("en", "A claim that the pier was “left to rot for years” was rejected by Ada Moor."),
    ("en", "The council dismissed the accusation of “cooking the books”."),
    ("de", "Die Gewerkschaft bestreitet, dass sie ihre Mitglieder „jahrelang belogen“ habe."),
    ("de", "Bürgermeisterin Ada Moor wies den Vorwurf zurück, sie habe den Hafen „verkauft und verraten“."),
    ("fr", "La maire Ada Moor nie avoir « vendu le port à des amis »."),
    ("es", "La alcaldesa Ada Moor negó que hubiera «vendido el puerto»."),
    ("it", "La sindaca Ada Moor nega di aver «venduto il porto»."),
    ("nl", "Burgemeester Ada Moor ontkent dat ze de haven „heeft verkocht”."),
    ("pt", "A prefeita Ada Moor negou ter “vendido o porto”."),
]
OWN = [
    ("en", "Ada Moor dismissed the claims as “nonsense from start to end”."),
    ("en", "Ada Moor denied the claim, calling it “nonsense from start to end”."),
    ("en", "“That is nonsense,” Ada Moor denied."),
    ("en", "Ada Moor denied the claim that she had lied and said it was “nonsense from start to end”."),
    ("en", "Ada Moor denied it: “We never sold the harbour.”"),
    ("de", "Ada Moor wies die Vorwürfe als „reinen Unsinn“ zurück."),
]


@pytest.mark.parametrize(("language", "text"), DENIED)
def test_who_denies_words_is_not_their_speaker(language: str, text: str) -> None:
    assert [speaker for _, speaker in told(text, language)] == [None]


@pytest.mark.parametrize(("language", "text"), OWN)
def test_what_the_one_who_denies_says_besides_stays_his(language: str, text: str) -> None:
    assert [speaker for _, speaker in told(text, language)] == ["Ada Moor"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The town rejected a claim by the union Unisole that it had “warned in writing four times”.", "Unisole"),
        ("The council rejected the union's claim that it was “asleep at the wheel”.", "the union"),
    ],
)
def test_denied_words_are_those_of_whose_claim_it_is(text: str, speaker: str) -> None:
    assert [quote.speaker for quote in quotes(text)] == [speaker]


def test_denied_words_hand_no_speaker_on() -> None:
    first, second = told("The union denied that it had “lied to its members”. “We never did,” Ada Moor said.")
    assert (first[1], second[1]) == (None, "Ada Moor")
