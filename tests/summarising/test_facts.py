"""Key facts: who, where and when, only what the articles agree on, each in a sentence."""

import pytest
from summarising_samples import article

from digest.model import Article, Quote, Span
from digest.summarising import summarise

ONE = article(
    "one",
    "Marta Penn, 51, drove the last lorry across the old bridge in Port Ellery on Tuesday.\n\n"
    "“Good riddance,” said Oda Lind of the Orrin council.\n\nSnow fell in Cold Merrow.",
    title="The last lorry in Port Ellery, and snow in Cold Merrow",
    published="2031-03-05",
)
TWO = article(
    "two",
    "The last lorry crossed the old bridge in Port Ellery on 4 March with Marta Penn at the wheel.",
    published="2031-03-06",
)


def told(*members: Article, quotes: tuple[tuple[Quote, ...], ...] = ()) -> dict[str, list[str]]:
    made = summarise(members, quotes or tuple(() for _ in members), 80)
    texts = {each.id: each.text for each in members}
    kinds: dict[str, list[str]] = {}
    for fact in made.facts:
        assert fact.kind == "when" or fact.text in fact.sentence.span.of(texts[fact.sentence.article])
        kinds.setdefault(fact.kind, []).append(fact.text)
    return kinds


def test_what_two_outlets_tell_is_a_fact() -> None:
    assert told(ONE, TWO) == {"who": ["Marta Penn"], "where": ["Port Ellery"], "when": ["2031-03-04"]}


def test_what_one_of_two_outlets_tells_is_none() -> None:
    assert "Cold Merrow" not in told(ONE, TWO)["where"]
    assert "Cold Merrow" in told(ONE)["where"]


def test_a_speaker_is_among_the_people() -> None:
    start = ONE.text.index("“")
    quote = Quote(id="q", span=Span(start, start + 16), content=Span(start + 1, start + 15), speaker="Oda Lind")
    assert told(ONE, quotes=((quote,),))["who"] == ["Marta Penn", "Oda Lind"]
    assert told(ONE)["who"] == ["Marta Penn"]


def test_a_body_that_speaks_and_a_title_in_capitals_are_nobody() -> None:
    text = "“We will pay,” the Marnish Harbour Commission and Association CEO Oda Lind said in Orrin on Tuesday."
    member = article("a", text)
    quotes = tuple(
        Quote(id=name, span=Span(0, 13), content=Span(1, 12), speaker=name)
        for name in ("Marnish Harbour Commission", "Association CEO Oda Lind", "Hurricane Oda", "The Herald")
    )
    assert told(member, quotes=(quotes,))["who"] == ["Oda Lind"]


def test_a_people_or_its_waters_are_no_place() -> None:
    text = "Two boats were held in Marnish waters near Cold Merrow and brought to the harbour in Orrin on Tuesday."
    assert told(article("a", text))["where"] == ["Cold Merrow", "Orrin"]


def test_a_story_that_names_nothing_has_no_facts() -> None:
    assert told(article("bare", "The bridge was closed to lorries because its piers had cracks.")) == {}


@pytest.mark.parametrize("name", ["North Korvan", "Korvan Wind"])
def test_a_part_of_a_country_and_what_is_called_a_firm_are_nobody(name: str) -> None:
    text = f"“The mast will stand,” said the energy firm {name} on Tuesday. {name} said no more of it in Orrin."
    start = text.index("“")
    quote = Quote(id="q", span=Span(start, start + 22), content=Span(start + 1, start + 21), speaker=name)
    assert "who" not in told(article("a", text), quotes=((quote,),))


def test_a_line_of_ships_is_nobody() -> None:
    quote = Quote(id="q", span=Span(0, 13), content=Span(1, 12), speaker="Ellery Harbour Lines")
    assert "who" not in told(article("a", "“We will pay,” Ellery Harbour Lines said on Tuesday."), quotes=((quote,),))


def test_a_day_long_past_is_not_when_it_happened() -> None:
    text = "A book that left the library of Merrow on May 4, 1938, came back with a jar of honey."
    assert "when" not in told(article("a", text, published="2031-03-04"))
    dated = text.replace("came back", "came back on Monday")
    assert told(article("a", dated, published="2031-03-04"))["when"] == ["2031-03-03"]


def test_the_day_of_publication_is_not_when_it_happened() -> None:
    text = "Marta Penn opened the new bridge in Port Ellery. Thousands of people came."
    assert "when" not in told(article("a", text, published="2031-03-04"))
    today = text.replace("Port Ellery", "Port Ellery today")
    assert told(article("a", today, published="2031-03-04"))["when"] == ["2031-03-04"]


def test_a_person_is_not_told_twice_as_mr_and_in_full() -> None:
    text = "Desmond Pike, 58, was heard in Selm. Mr Pike, 58, denied it all. Desmond Pike and Oda Lind, 31, left Selm."
    assert told(article("a", text))["who"] == ["Desmond Pike", "Oda Lind"]
    spanish = "En Selm habló ayer Elvira Soto, de 58 años. La señora Soto, de 58 años, lo negó. Elvira Soto se fue."
    assert told(article("a", spanish, language="es"))["who"] == ["Elvira Soto"]


def test_a_name_with_an_office_before_it_is_the_same_person() -> None:
    text = "“We will pay,” said Harbourmaster Oda Lind on Tuesday. “Good riddance,” Oda Lind added in the evening."
    quotes = tuple(
        Quote(id=name, span=Span(0, 13), content=Span(1, 12), speaker=name)
        for name in ("Harbourmaster Oda Lind", "Oda Lind")
    )
    assert told(article("a", text), quotes=(quotes,))["who"] == ["Oda Lind"]


def test_a_place_far_down_is_not_where_it_happened() -> None:
    rows = [
        "The last lorry crossed the old bridge in Port Ellery on Tuesday.",
        *["It snowed on the hills all day."] * 3,
    ]
    rows.append("A bridge of the same kind stands in Gull Point, where nobody counts the lorries.")
    assert told(article("a", "\n\n".join(rows)))["where"] == ["Port Ellery"]


def speaker(name: str) -> Quote:
    return Quote(id=name, span=Span(0, 13), content=Span(1, 12), speaker=name)


def test_a_place_that_no_first_sentence_and_no_title_names_is_not_where_it_happened() -> None:
    text = (
        "Tom Roth drove the last lorry across the old bridge on Tuesday.\n\n"
        "Roth learned to drive at Cold Merrow College and was born in Port Ellery."
    )
    assert "where" not in told(article("a", text))
    assert told(article("a", text, title="A last lorry in Port Ellery"))["where"] == ["Port Ellery"]


def test_what_is_seldom_written_as_a_place_is_a_thing_or_a_person() -> None:
    fault = "Engineers found a fault in Silver Gate on Tuesday."
    rest = " ".join(f"Silver Gate opens {number} doors of the harbour to every ship." for number in range(20, 27))
    assert "where" not in told(article("a", f"{fault}\n\n{rest}", title="A fault in Silver Gate"))
    assert told(article("a", fault, title="A fault in Silver Gate"))["where"] == ["Silver Gate"]


def test_a_part_of_a_name_a_party_and_an_office_are_nobody() -> None:
    quote = "“We will pay,” "
    part = f"{quote}said Clara Stone Marsh in Orrin. Stone Marsh wept. Stone Marsh left. The keys are with Stone Marsh."
    assert "who" not in told(article("a", part), quotes=((speaker("Stone Marsh"),),))
    whole = part.replace("Stone Marsh left", "Marsh left")
    assert told(article("a", whole), quotes=((speaker("Stone Marsh"),),))["who"] == ["Stone Marsh"]
    party = f"{quote}Merrow Rising leader Oda Lind said in Orrin on Tuesday."
    both = (speaker("Merrow Rising"), speaker("Oda Lind"))
    assert told(article("a", party), quotes=(both,))["who"] == ["Oda Lind"]
    office = f"{quote}the Selm Secretary of Roads said in Orrin on Tuesday."
    assert "who" not in told(article("a", office), quotes=((speaker("Selm Secretary"),),))


@pytest.mark.parametrize(
    "sentence",
    [
        "Mayor Oda Lind left the council of Orrin on Tuesday.",
        "The council of Orrin lost its mayor, Oda Lind, on Tuesday.",
        "Oda Lindqvar left the council of Orrin on Tuesday. Lindqvar said that she was tired.",
        "Oda Lindqvar left the council of Orrin on Tuesday. Ms. Lindqvar was tired.",
        "The boatbuilder Oda Lind left the council of Orrin on Tuesday. Lind said that she was tired.",
        "Former Selm Mayor Oda Lind’s house in Orrin burnt down on Tuesday.",
    ],
)
def test_who_is_introduced_or_goes_by_the_surname_is_a_person(sentence: str) -> None:
    [name] = told(article("a", sentence))["who"]
    assert name in ("Oda Lind", "Oda Lindqvar")


@pytest.mark.parametrize(
    "sentence",
    [
        "Penn Point was closed to ships on Tuesday.",
        "South Caldonqar hauliers met on Tuesday. Caldonqar said nothing.",
        "The former North Caldonian president left the council on Tuesday.",
        "Lorries were banned under the Penn Roads Act on Tuesday.",
    ],
)
def test_two_capitals_are_not_yet_a_person(sentence: str) -> None:
    assert "who" not in told(article("a", sentence))


def test_a_person_with_and_without_a_middle_name_is_told_once() -> None:
    text = "Mayor Oda M. Lind left the council on Tuesday.\n\nMayor Oda Lind will go to Penn."
    assert len(told(article("a", text))["who"]) == 1


def test_whom_the_titles_name_comes_first() -> None:
    text = "The mayor, Ada Brandt, and the auditor, Oda Lind, met in Orrin on Tuesday."
    members = [article(name, text, title="Lind warns of bridge") for name in ("a", "b")]
    assert told(*members)["who"] == ["Oda Lind", "Ada Brandt"]
