"""Words in marks that are near somebody who has not said them: nobody is named, or who is meant."""

import pytest
from quoting_articles import quotes, speakers, told


@pytest.mark.parametrize(
    "text",
    [
        "The harbour soup went at once on my list of “best things I ate this year.” Ada Brook runs the kitchen.",
        "The critics chose “The Lamp and the Lighthouse” as the best film of the coast.",
        "“The Long Night of the Pier” remained the most valuable hour on cable TV.",
        "“Into the Fog,” written and directed by Carl Lund, had seven nominations but won none.",
        "Early examples are two games for the port -- “Buoys,” created by the developers of “Tide Run” in Orlo.",
        "Mr. Lund also praised the “Save Orlo” alliance that Ms. Brook had left.",
        "Would Ada Brook have pleaded to keep the old keeper's “secret” name from the court?",
        "But the Orlo government continues to refuse consent for “cross-harbour” ferries of this kind.",
        "He also agreed to return the cash that Carl Lund had received from the use of “Dock.”",
        "The 24-year-old is believed to have died in “quiet circumstances” on the quay.",
        "As Carl Lund told the council, and easing the “pain” that sailors feel is a business.",
        "Carl Lund's viral “Fog. We’re in it.” campaign has been mocked since Monday.",
    ],
)
def test_nobody_says_what_only_stands_near_a_name(text: str) -> None:
    assert speakers(text)[0] is None


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The law offering free berths to strangers is “ridiculous,” the mayor said.", "the mayor"),
        ("“To plan the quay, we need to set aside” the scheme, said Harbour Secretary Ken Salter.", "Ken Salter"),
        ("Ada Lund emerged from the meeting after midnight and said: “Yes, we can.”", "Ada Lund"),
        ("The letter was issued on Monday. “We regret the flood,” began Ada Brook.", "Ada Brook"),
        ("Ada Brook released a statement saying the quay was “beyond repair.”", "Ada Brook"),
        ("Protesters marching through the streets chanted “What curfew?” and kept going.", "Protesters"),
        ("Orlo 24 reported that the pier was “gone.” Nobody was hurt.", "Orlo 24"),
    ],
)
def test_whoever_says_it_is_still_named(text: str, speaker: str) -> None:
    assert speakers(text)[-1] == speaker


def test_the_verb_next_to_the_words_has_a_subject_of_its_own() -> None:
    text = "In the video, the abductors say the town should “hand over the keys of the lighthouse”."
    assert speakers(text) == ["the abductors"]
    text = "According to Brook, a neighbour posted: “The quay has gone.”"
    assert speakers(text) != ["Brook"]


def test_an_office_in_a_town_speaks_not_the_town() -> None:
    text = "Lund fell ill, his office in Merrow said, adding he would travel “as soon as feasible.”"
    assert speakers(text) == [None]


def test_a_long_title_is_a_title_whatever_stands_before_it() -> None:
    text = "Brook’s lecture is titled, “The Science and the Craft of Keeping Old Piers when the Tide Needs a Hand.”"
    (quote,) = quotes(text)
    assert (quote.kind, quote.speaker) == ("work-title", None)


def test_capitals_beside_a_verb_of_speech_are_still_speech() -> None:
    assert told("“Come On, Captain!” shouted Ada Brook.") == [("Come On, Captain!", "Ada Brook")]
    assert quotes("The crowd waved flags and chanted: “Orlo Is Ours” until dawn.")[0].kind == "direct"


def test_a_word_that_a_hyphen_holds_to_the_next_one_is_held_at_arm_s_length() -> None:
    (quote,) = quotes("Ada Brook said the “fixer”-turned-foe of the harbour had left.")
    assert (quote.kind, quote.speaker) == ("scare", None)


class TestPronouns:
    def test_pronouns_that_follow_each_other_mean_one_person(self) -> None:
        text = (
            "Tom Fisk lost his title in a storm. He moved to Merrow, where John Reed had once lived.\n\n"
            "He praised the flood, saying “I want to see the pier gone,” and left."
        )
        assert speakers(text) == ["Tom Fisk"]

    def test_who_has_no_name_is_taken_up_and_not_somebody_named_before(self) -> None:
        text = (
            "Adam Reed killed nobody, the police said. “Nobody knows the answer,” the official said. "
            "As for a motive, he added, “we do not know much for sure.”"
        )
        assert speakers(text)[-1] is None

    @pytest.mark.parametrize(
        "text",
        [
            "Negotiations dragged for days. The port was closed. “I am glad to be here,” he said.",
            "Criticising the Opposition for its tone, he said they understood nothing. “Things are changing,” he said.",
            "The Larkish fleet and the Larkish crews were told. “We shall sail,” he said.",
        ],
        ids=["one sentence's first word", "a noun behind its article", "an adjective"],
    )
    def test_a_word_that_nobody_is_called_is_nobody(self, text: str) -> None:
        assert speakers(text)[-1] is None


def test_a_hyphen_inside_a_name_is_no_signature() -> None:
    text = "The keeper had plenty of chances, but the host Ada Moor-Brook waits for the repair of the quay."
    (quote,) = quotes(text, kinds={0: "block-quote"})
    assert quote.speaker is None
