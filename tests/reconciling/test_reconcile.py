"""A story laid side by side."""

import itertools
import re

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs

from digest.model import Article, Paragraph, Quote, QuoteKind, Reconciliation, Span
from digest.reconciling import extract_figures, reconcile
from digest.text import sentences

MARKED = re.compile(r"“([^”]*)”(?:\s\{([^}]*)\})?")


def read(key: str, text: str, outlet: str, kind: QuoteKind = "direct") -> tuple[Article, tuple[Quote, ...]]:
    """An article and its quotes; the speaker stands behind a quote in braces, which are taken out."""
    clean, quotes, at = "", [], 0
    for match in MARKED.finditer(text):
        clean += text[at : match.start()]
        start = len(clean)
        clean += "“" + match[1] + "”"
        at = match.end()
        place, content = Span(start, len(clean)), Span(start + 1, len(clean) - 1)
        confidence = 0.95 if match[2] else 0.0
        quotes.append(
            Quote(id=f"{key}-{start}", span=place, content=content, kind=kind, speaker=match[2], confidence=confidence)
        )
    clean += text[at:]
    whole = (Paragraph(Span(0, len(clean))),)
    made = Article(
        id=key,
        origin=key,
        title="",
        text=clean,
        paragraphs=whole,
        sentences=tuple(sentences(clean, 0, len(clean), "en")),
        language="en",
        outlet=outlet,
    )
    return made, tuple(quotes)


def story(*texts: str) -> tuple[Reconciliation, dict[str, str]]:
    read_all = [read(f"a{n}", text, f"Outlet {n}") for n, text in enumerate(texts)]
    articles, quotes = tuple(a for a, _ in read_all), tuple(q for _, q in read_all)
    figures = tuple(extract_figures(a, q) for a, q in read_all)
    texts_of = {q.id: q.content.of(a.text) for a, listed in read_all for q in listed}
    return reconcile(articles, quotes, figures), texts_of


def test_the_same_words_in_two_outlets_are_one_utterance() -> None:
    result, _ = story(
        "“We will not leave the harbour to the storm,” {Ada Brook} she said.",
        "She wrote: “We will not leave the Harbour to the storm” {Brook}.",
    )
    (one,) = result.utterances
    assert {m.relation for m in one.mentions} == {"same"}
    assert len(one.mentions) == 2
    assert one.speaker == "Ada Brook"
    assert one.alarms == ()


def test_a_reworded_quote_is_a_variant_and_a_part_is_a_fragment() -> None:
    result, texts = story(
        "“We call on the yard to publish a clear policy stating that it will not serve those who break local law”",
        "“We call on the yard to publish a clear policy that it will not serve those who break national law” {Brook}",
        "They asked for “a clear policy” {Brook} on Monday.",
    )
    (one,) = result.utterances
    relations = {m.article: m.relation for m in one.mentions}
    assert relations == {"a0": "same", "a1": "variant", "a2": "fragment"}
    assert texts[one.reading].startswith("We call on the yard to publish a clear policy stating")


def test_one_quoted_word_joins_the_longer_quote_where_the_outlet_goes_on_in_its_words() -> None:
    longer = "“dismayed by the forced closing of the pier” {Yard}"
    joined, _ = story(longer, "The yard was “dismayed” {Yard} by the forced closings.")
    apart, _ = story(longer, "Many were “dismayed” {Yard} when the shop burned.")
    other, _ = story(longer, "He was “dismayed” {Olm Rand} by the forced closings.")
    assert [len(u.mentions) for u in joined.utterances] == [2]
    assert [len(u.mentions) for u in apart.utterances] == [1, 1]
    assert [len(u.mentions) for u in other.utterances] == [1, 1]


def test_two_sure_speakers_keep_like_words_apart() -> None:
    result, _ = story("“A very sad day for us” {Ada Brook} she said.", "“A very sad day for us” {Olm Rand} he said.")
    assert [len(u.mentions) for u in result.utterances] == [1, 1]
    assert len({u.id for u in result.utterances}) == 2


def test_words_that_nobody_says_by_chance_are_one_utterance_whoever_is_named() -> None:
    said = "“One little cup to brush our teeth”"
    result, _ = story(f"{said} {{Ada Brook}} she said.", f"{said} {{Olm Rand}} he said.")
    assert [len(u.mentions) for u in result.utterances] == [2]


def test_a_changed_number_and_a_lost_negation_raise_an_alarm() -> None:
    result, _ = story(
        "“We have not seen the 40 boats that left the harbour on Friday night” {Brook}",
        "“We have seen the 14 boats that left the harbour on Friday night” {Brook}",
    )
    (one,) = result.utterances
    assert len(one.alarms) == 2
    assert any("negation" in a for a in one.alarms)
    assert any("40" in a and "14" in a for a in one.alarms)


def test_no_chain_of_loose_matches_joins_different_sentences() -> None:
    result, texts = story(
        "“The old pier must stand and the new bridge must wait for spring” {Brook}",
        "“The new bridge must wait for spring and nobody pays for the lights” {Brook}",
        "“And nobody pays for the lights because the council lost all its money” {Brook}",
    )
    for one in result.utterances:
        words = [set(texts[m.quote].lower().split()) for m in one.mentions]
        assert all(len(a & b) >= 5 for a, b in itertools.combinations(words, 2))


def test_a_quote_that_one_outlet_has_stands_alone() -> None:
    result, _ = story("“Nobody asked the fishermen” {Brook}", "Nothing was said.")
    assert [len(u.mentions) for u in result.utterances] == [1]


def test_more_than_a_hundred_and_more_than_a_hundred_and_fifty_are_compatible() -> None:
    result, _ = story(
        "A petition signed by more than 150 employees asks the yard to cancel the contract.",
        "More than 100 of the yard's staff have signed a letter that asks it to cancel the contract.",
    )
    (one,) = result.differences
    assert one.verdict == "compatible"
    assert [f.value for f in one.values] == [150, 100]


def test_twelve_dead_and_fifteen_dead_conflict() -> None:
    result, _ = story(
        "The storm killed 12 people in the village of Orlo on Sunday night.",
        "At least 15 people were killed when the storm hit the village of Orlo on Sunday.",
    )
    (one,) = result.differences
    assert one.verdict == "conflict"


def test_equal_quantities_and_other_things_are_no_difference() -> None:
    result, _ = story(
        "The storm killed 12 people in Orlo. It flooded 40 houses near the mill.",
        "In Orlo 12 people were killed by the storm. Some 900 sheep were saved by farmers.",
    )
    assert result.differences == ()


def test_who_reported_first_is_found() -> None:
    result, _ = story(
        "As first reported by the Harbour Times, the yard is for sale.", "The letter was obtained by The Orlo Post."
    )
    assert [(o.article, o.outlet) for o in result.origins] == [("a0", "The Harbour Times"), ("a1", "The Orlo Post")]


SENTENCES = st.lists(
    st.sampled_from(
        [
            "“We will rebuild the pier before the winter comes” {Ada Brook} she said.",
            "“We will rebuild the pier before winter comes, and the bridge” {Brook} she said.",
            "“rebuild the pier” {Brook}",
            "The storm killed 12 people in Orlo.",
            "The storm killed at least 15 people in Orlo.",
            "“dismayed” {the council}",
        ]
    ),
    max_size=4,
).map(" ".join)


@settings(deadline=None, max_examples=60)
@given(st.lists(SENTENCES, min_size=1, max_size=4), st.randoms())
def test_the_order_of_articles_changes_nothing(texts: list[str], chance: object) -> None:
    read_all = [read(f"a{n}", text, f"Outlet {n}") for n, text in enumerate(texts)]
    shuffled = list(read_all)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    results = []
    for order in (read_all, shuffled):
        figures = tuple(extract_figures(a, q) for a, q in order)
        results.append(reconcile(tuple(a for a, _ in order), tuple(q for _, q in order), figures))
    assert results[0] == results[1]
    mentioned = [m.quote for u in results[0].utterances for m in u.mentions]
    assert len(mentioned) == len(set(mentioned))


def test_a_name_ends_with_its_sentence_and_a_common_word_alone_is_no_newsroom() -> None:
    result, _ = story("She told Radio Orlo. He left. The mayor told the News.", "Nothing.")
    assert [o.outlet for o in result.origins] == ["Radio Orlo"]


def test_outlets_in_two_languages_are_compared_by_what_befell_the_counted() -> None:
    english, _ = read("a0", "At least 12 people were injured when the ferry hit the pier.", "Outlet 0")
    german = structs.replace(read("a1", "Beim Unglück wurden 15 Menschen verletzt.", "Outlet 1")[0], language="de")
    figures = tuple(extract_figures(a, ()) for a in (english, german))
    (one,) = reconcile((english, german), ((), ()), figures).differences
    assert [f.value for f in one.values] == [12, 15]


def test_the_same_count_of_two_places_is_no_difference() -> None:
    tavell = "The jobless rate moved to 6.4 percent in May. Builders in Tavell hired again, and Tavell is glad."
    ostmere = "The jobless rate moved to 6.8 percent in May. Builders in Ostmere left, and Ostmere is sad."
    read_all = [read(f"a{n}", text, f"Outlet {n}") for n, text in enumerate((tavell, ostmere))]
    for titles, shown in ((("Tavell hires", "Bad news from Ostmere"), 0), (("Good news", "Bad news"), 1)):
        articles = tuple(structs.replace(a, title=t) for (a, _), t in zip(read_all, titles, strict=True))
        figures = tuple(extract_figures(a) for a in articles)
        assert len(reconcile(articles, ((), ()), figures).differences) == shown


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


def test_figures_that_one_outlet_alone_gives_are_kept_apart() -> None:
    result, _ = story(
        "The ferry carried 214 people. Repairs will cost $85,000. It sailed in 2019 at 5:40 a.m.",
        "The ferry carried 214 passengers. About 190,000 people use it every year.",
    )
    found = {(f.article, f.value, f.unit) for f in result.single}
    assert found == {("a0", 85_000, "USD"), ("a1", 190_000, "people")}


def test_one_outlet_with_two_articles_has_no_figures_of_its_own() -> None:
    texts = ("Repairs will cost $85,000.", "The ferry was closed.")
    read_all = [read(f"a{n}", text, "Harbour Post") for n, text in enumerate(texts)]
    figures = tuple(extract_figures(a) for a, _ in read_all)
    assert reconcile(tuple(a for a, _ in read_all), ((), ()), figures).single == ()


def test_a_body_that_is_no_newsroom_reports_nothing_first() -> None:
    result, _ = story("According to the Orlo Energy Agency, the dam is safe.", "Orlo News reported that the dam leaks.")
    assert [o.outlet for o in result.origins] == ["Orlo News"]


def speakers(*texts: str) -> set[str | None]:
    return {utterance.speaker for utterance in story(*texts)[0].utterances}


def test_one_person_goes_by_one_name_in_a_story() -> None:
    assert speakers(
        "“The bridge will open again in May, if the weather lets us work” {Jim Orwell} he said.",
        "“We have enough steel for both towers” {James Orwell} he said. “It will do” {James Orwell} he said.",
        "“Nobody asked the divers what they saw down there” {Orwell} he said.",
    ) == {"James Orwell"}
    assert speakers(
        "“The bridge will open again in May, if the weather lets us work” {Harbour Master Inés Brook} she said.",
        "“We have enough steel for both towers” {Ines Brook} she said.",
    ) == {"Ines Brook"}
    assert speakers(
        "“The bridge will open again in May, if the weather lets us work” {Tobias M. Penrose III} he said.",
        "“We have enough steel for both towers” {Penrose} he said.",
    ) == {"Tobias M. Penrose III"}


def test_people_of_one_last_name_stay_apart() -> None:
    for other in ("Jane Orwell", "Adam Orwell Jr.", "Adam Paul Orwell"):
        names = {"Adam Orwell" if other != "Adam Paul Orwell" else "Adam Mark Orwell", other}
        one, two = sorted(names)
        assert speakers(
            f"“The bridge will open again in May, if the weather lets us work” {{{one}}} he said.",
            f"“We have enough steel for both towers” {{{two}}} she said.",
        ) == {one, two}


def test_key_quotes_are_what_an_editor_would_pick() -> None:
    result, texts = story(
        "“Yes” {Ada Brook}, she said. “The harbour will not be left to the storm” {Ada Brook}, she added. "
        "“I was asleep when the wall gave way” {Tom Reed}, said a guest.",
        "“Yes” {Ada Brook}, she said. “We have the money for a new wall by May” {Ada Brook}.",
        "“We have the money for a new wall by May” {Ada Brook}, she said.",
    )
    assert [texts[one.reading] for one in result.utterances] == [
        "We have the money for a new wall by May",  # two outlets
        "The harbour will not be left to the storm",  # one outlet, and the one whom all of them quote
        "I was asleep when the wall gave way",
        "Yes",  # two outlets, but it says nothing by itself
    ]
