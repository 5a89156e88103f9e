"""Who reported first, and who hedges what another says flatly."""

import pytest
from reconciling_stories import read, story

from digest.reconciling.origins import origins
from digest.text import word_set


def test_who_reported_first_is_found() -> None:
    result, _ = story(
        "As first reported by the Harbour Times, the yard is for sale.", "The letter was obtained by The Orlo Post."
    )
    assert [(o.article, o.outlet) for o in result.origins] == [("a0", "The Harbour Times"), ("a1", "The Orlo Post")]


def test_a_name_ends_with_its_sentence_and_a_common_word_alone_is_no_newsroom() -> None:
    result, _ = story("She told Radio Orlo. He left. The mayor told the News.", "Nothing.")
    assert [o.outlet for o in result.origins] == ["Radio Orlo"]


def test_a_body_that_is_no_newsroom_reports_nothing_first() -> None:
    result, _ = story("According to the Orlo Energy Agency, the dam is safe.", "Orlo News reported that the dam leaks.")
    assert [o.outlet for o in result.origins] == ["Orlo News"]


@pytest.mark.parametrize(
    ("text", "outlets"),
    [
        ("A source told the Harbour Times\nTheir ferry sank.", ["The Harbour Times"]),
        ("A source told Orlo News the FBI was there.", ["Orlo News"]),
        ("The ferry sank, Orlo News and the Harbour Times reported.", ["Orlo News", "The Harbour Times"]),
        ("She told the Harbour Times’ Ada Moss that it sank.", ["The Harbour Times"]),
        ("She told Orlo News Sunday that it sank.", ["Orlo News"]),
        ("He told the Reuters news agency that it sank.", ["Reuters"]),
        ("He told a Norvane TV station that it sank.", []),
        ("He said in an interview with Orlo Radio that it sank.", ["Orlo Radio"]),
        ("Orlo News has learned that it sank.", ["Orlo News"]),
    ],
)
def test_the_name_of_a_newsroom_is_cut_where_it_ends(text: str, outlets: list[str]) -> None:
    assert [o.outlet for o in story(text, "Nothing.")[0].origins] == outlets


def test_the_chain_names_a_newsroom_once_and_who_was_first_before_who_was_spoken_to() -> None:
    texts = ["The mayor told Orlo News it was untrue.", "As first reported by the Harbour Times, it sank."]
    result, _ = story(*texts, "She told Orlo News so.", "He told the Harbour Times so.")
    assert [(o.article, o.outlet) for o in result.origins] == [("a1", "The Harbour Times"), ("a0", "Orlo News")]


@pytest.mark.parametrize(
    ("one", "other", "outlets"),
    [
        ("The Orlo Post first reported the sale.", "Lund told the Post that he knew nothing.", ["The Orlo Post"]),
        (
            "An aide spoke to the Orlo Press.",
            "The Harbour Press reported that he left.",
            ["Orlo Press", "Harbour Press"],
        ),
        ("Lund told the AP on Monday.", "The Associated Press first reported the sale.", ["The Associated Press"]),
    ],
)
def test_a_newsroom_that_is_also_called_by_a_short_name_stands_in_the_chain_once(
    one: str, other: str, outlets: list[str]
) -> None:
    result, _ = story(one, other)
    assert sorted(o.outlet.removeprefix("The ") for o in result.origins) == sorted(
        outlet.removeprefix("The ") for outlet in outlets
    )


def test_what_others_say_of_a_newsroom_goes_before_what_it_says_of_itself() -> None:
    texts = {
        "a": ("Orlo News", "Papers seen by Orlo News show it."),
        "b": ("Vell Post", "Orlo News first reported it."),
    }
    told = tuple(read(key, text, outlet)[0] for key, (outlet, text) in texts.items())
    assert [o.article for o in origins(told, [word_set(text.lower()) for _, text in texts.values()])] == ["b"]


def test_an_outlet_that_cites_itself_reports_nothing_first() -> None:
    text = "According to Orlo News, it sank."
    told = tuple(read(key, text, outlet)[0] for key, outlet in (("a", "Orlo News"), ("b", "Harbour Times")))
    found = origins(told, [word_set(text.lower())] * 2)
    assert [o.article for o in found] == ["b"]


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("The mayor told Orlo News that it sank.", ["Harbour Times"]),
        ("“It sank,” she told Orlo News on Sunday.", ["Harbour Times"]),
        ("The mayor told Orlo News in an exclusive interview that it sank.", ["Harbour Times", "Orlo News"]),
        ("Orlo News first reported that it sank.", ["Harbour Times", "Orlo News"]),
        ("Papers seen by Orlo News say that it sank.", ["Harbour Times", "Orlo News"]),
    ],
)
def test_whom_an_outlet_spoke_to_itself_is_no_first_report_unless_it_says_so(text: str, whose: list[str]) -> None:
    found = []
    for outlet in ("Orlo News", "Harbour Times"):
        alone = (read("a", text, outlet)[0], read("b", "Nothing.", "Vell Post")[0])
        found += [outlet for _ in origins(alone, [word_set(text.lower()), frozenset()])]
    assert sorted(found) == whose


@pytest.mark.parametrize(
    ("language", "text", "outlets"),
    [
        ("de", "Die Papiere liegen dem „Harfener Anzeiger“ vor.", ["Harfener Anzeiger"]),
        ("de", "Laut der Harfener Zeitung sank die Fähre.", ["Harfener Zeitung"]),
        ("fr", "Selon Le Monde, le bac a coulé. Le maire l'a dit à l'AFP.", ["Le Monde", "AFP"]),
        ("es", "Según El País, se hundió. El alcalde dijo a Efe que no.", ["El País", "Efe"]),
        ("it", "Lo ha detto all'Ansa, come ha rivelato il Corriere della Sera.", ["Corriere della Sera", "Ansa"]),
        ("pt", "Segundo o Público, afundou. O autarca disse à Lusa que não.", ["Público", "Lusa"]),
        ("nl", "Volgens de Volkskrant zonk de pont. Hij zei tegen de NOS van niet.", ["Volkskrant", "NOS"]),
    ],
)
def test_who_reported_first_is_found_in_other_languages(language: str, text: str, outlets: list[str]) -> None:
    assert [o.outlet for o in story(text, "Nichts.", languages={0: language})[0].origins] == outlets


def hedged(*texts: str) -> list[tuple[str, str, str]]:
    """The hedge words with the articles that hedge and that do not."""
    result, _ = story(*texts)
    whole = dict(zip((f"a{n}" for n in range(len(texts))), texts, strict=True))
    return [(c.hedge.of(whole[c.hedged.article]), c.hedged.article, c.flat.article) for c in result.claims]


def test_a_statement_with_its_hedge_stands_beside_the_same_one_without() -> None:
    sure = "The fire started in the old storeroom behind the bakery, the town said. Nobody slept."
    unsure = "Nobody was hurt. The fire may have started in the old storeroom behind the bakery."
    assert hedged(sure, unsure) == [("may", "a1", "a0")]
    assert hedged(unsure, sure) == [("may", "a0", "a1")]
    denied = "The works said it was not aware of any leak at the pumping plant."
    assert hedged(denied, "There is no leak at the pumping plant, the works said.") == [("not aware of", "a0", "a1")]


def test_a_denial_a_plan_and_a_quotation_are_not_the_same_statement_without_its_hedge() -> None:
    unsure = "The gas allegedly came from the Norvane works."
    assert hedged(unsure, "The gas came from the Norvane works.") != []
    assert hedged(unsure, "The gas did not come from the Norvane works.") == []
    assert hedged(unsure, "Inspectors ask whether the gas came from the Norvane works.") == []
    assert hedged(unsure, "“The gas came from the Norvane works,” {Ada Brook} she said.") == []
    assert hedged(unsure, "The gas reportedly came from the Norvane works.") == []
    assert hedged(unsure, "The gas came from the Norvane works, police said.") == []


def test_an_outlet_that_says_it_both_ways_differs_from_nobody() -> None:
    unsure, sure = "The gas allegedly came from the Norvane works.", "The gas came from the Norvane works."
    assert hedged(f"{unsure} {sure}", sure) == []
    assert hedged(unsure, f"{sure} {unsure}") == []


@pytest.mark.parametrize(
    ("unsure", "sure", "language"),
    [
        ("The works said it was not aware of any injuries.", "There were no injuries, the works said.", "en"),
        ("The ministry knows of no deaths.", "The blast at Vell caused no deaths.", "en"),
        ("Der Stadt ist nichts bekannt von Verletzten.", "Es gab keine Verletzten.", "de"),
        ("La mairie n'a pas connaissance de victimes.", "Il n'y a pas de victimes, dit la mairie.", "fr"),
        ("La empresa no tiene conocimiento de heridos.", "No hay heridos, dijo la empresa.", "es"),
        ("Il comune non è a conoscenza di feriti.", "Non ci sono feriti, dice il comune.", "it"),
        ("A empresa não tem conhecimento de feridos.", "Não há feridos, disse a empresa.", "pt"),
        ("De stad heeft geen weet van gewonden.", "Er zijn geen gewonden, zei de stad.", "nl"),
    ],
)
def test_a_hedged_denial_of_a_word_or_two_stands_beside_a_flat_one(unsure: str, sure: str, language: str) -> None:
    for texts, flat in (((unsure, sure), "a1"), ((sure, unsure), "a0")):
        result, _ = story(*texts, languages={0: language, 1: language})
        assert [claim.flat.article for claim in result.claims] == [flat]


@pytest.mark.parametrize(
    "other",
    [
        "No injuries were reported.",
        "There are no known injuries.",
        "The works would not say how many injuries there were.",
        "The works said it was not aware of injuries. There were no injuries.",
        "“There were no injuries,” {Ada Brook} she said.",
        "The inspectors did not find evidence of any injuries.",
    ],
)
def test_a_denial_that_tells_what_is_known_is_not_flat(other: str) -> None:
    assert hedged("The works said it was not aware of any injuries.", other) == []


@pytest.mark.parametrize(
    ("hedged", "flat"),
    [
        ("The ferry may sail again from Ostmere on Sunday.", "The ferry will sail again from Ostmere on Sunday."),
        ("The lime kiln could close next autumn.", "The lime kiln will close next autumn."),
        ("The council has not confirmed that the old chapel will close in May.", "The old chapel will close in May."),
        (
            "Quill is accused of taking bribes from the builder of the weir.",
            "Quill took bribes from the builder of the weir.",
        ),
        ("The brigade said rain might have undermined the quarry wall.", "Rain undermined the quarry wall."),
        ("It is not known whether rain undermined the quarry wall.", "Rain has not undermined the quarry wall."),
    ],
)
def test_what_may_be_in_one_outlet_and_is_or_will_be_in_another_is_told(hedged: str, flat: str) -> None:
    assert len(story(hedged, flat)[0].claims) == 1


@pytest.mark.parametrize(
    ("hedged", "flat"),
    [
        ("The lime kiln may have closed for the winter.", "The lime kiln will close for the winter."),
        (
            "The blast could be heard across the harbour of Ostmere.",
            "The blast was heard across the harbour of Ostmere.",
        ),
        ("The lime kiln may close next autumn.", "The chapel will close next autumn."),
        ("The lime kiln may close next autumn.", "The lime kiln will not close next autumn."),
    ],
)
def test_what_was_what_one_is_able_to_and_what_is_denied_is_no_hedge_of_what_will_be(hedged: str, flat: str) -> None:
    assert not story(hedged, flat)[0].claims
