"""What becomes of pasted and scraped text."""

from collections.abc import Callable

import pytest

from digest.model import Article

Clean = Callable[..., Article]

FERRY = """\
Published: Mon, March 4, 2019
Transport | By Ines Okafor

Harbour ferry to sail at night again

Harbour ferry to sail at night again

The night ferry between Port Almond and the island of Sorrel will sail again from May, the harbour board said on Monday.

Passengers had asked for the late crossing since the board cancelled it two winters ago to save fuel.

"We listened to the islanders and we found the money", said Harriet Moss, who chairs the harbour board.

The ferry will leave Port Almond at eleven each night and return from Sorrel before midnight, the board said.

Tickets for the night crossing will cost the same as by day, and islanders will pay half of the fare.

Glacier hut reopens after avalanche
Climbers praised the wardens who dug out the stove, and the alpine club thanked volunteers for carrying timber uphill.

The board expects about forty passengers on each night crossing, most of them islanders who work in Port Almond.

We'll have more on the harbour board's plans for the islands after headlines.

A second ferry could follow next year if enough passengers use the crossing, Moss told the board's meeting.

Like this:
"""


def reasons(article: Article) -> dict[str, str]:
    """What was removed: the beginning of its text, and the reason."""
    return {gone.span.of(article.raw)[:30]: gone.reason for gone in article.removed}


def test_the_head_of_a_dump_becomes_title_author_date_and_section(cleaned: Clean) -> None:
    article = cleaned(FERRY)
    assert article.title == "Harbour ferry to sail at night again"
    assert article.authors == ("Ines Okafor",)
    assert article.published == "2019-03-04"
    assert article.section == "Transport"
    assert article.text.startswith("The night ferry between")


def test_a_title_is_never_part_of_the_text(cleaned: Clean) -> None:
    assert "Harbour ferry to sail at night again" not in cleaned(FERRY).text


def test_every_removed_line_has_its_reason(cleaned: Clean) -> None:
    found = reasons(cleaned(FERRY))
    assert found["Published: Mon, March 4, 2019"] == "date"
    assert found["Transport | By Ines Okafor"] == "byline"
    assert found["We'll have more on the harbour"] == "broadcast"
    assert found["Like this:"] == "widget"


def test_a_paragraph_of_another_story_goes_with_its_headline(cleaned: Clean) -> None:
    found = reasons(cleaned(FERRY))
    assert found["Glacier hut reopens after aval"] == "intruder"
    assert found["Climbers praised the wardens w"] == "intruder"
    assert "A second ferry could follow next year" in cleaned(FERRY).text


def test_without_a_title_the_main_clause_of_the_first_sentence_is_one(cleaned: Clean) -> None:
    article = cleaned("With the harvest late this year, farmers in Lower Wend have asked for help. It came.")
    assert article.title == "Farmers in Lower Wend have asked for help"
    assert article.published is None
    assert article.authors == ()


def test_a_related_headline_glued_to_a_paragraph_is_cut_off(cleaned: Clean) -> None:
    article = cleaned(
        "The library in Marsh Lane will stay open, the town council decided on Tuesday evening after a long debate.\n"
        "SEE ALSO: Ten quiet places to read in the townThe council had planned to sell the building to a hotel group.\n"
        "More than two hundred readers had come to the town hall to ask for the library to be saved.\n"
    )
    assert "The council had planned to sell the building" in article.text
    assert "quiet places" not in article.text
    assert [gone.reason for gone in article.removed] == ["related"]


def test_a_repeated_paragraph_stays_once(cleaned: Clean) -> None:
    line = "The mill will close in June after a hundred and ten years, its owners said on Friday afternoon.\n"
    article = cleaned(line + "Ninety people work there, and most of them live within a mile of its gates.\n" + line)
    assert article.text.count("The mill will close") == 1
    assert [gone.reason for gone in article.removed] == ["duplicate"]


def test_what_recurs_more_than_twice_is_the_form_of_the_article(cleaned: Clean) -> None:
    question = "What would you change about the harbour?"
    wishes = ("crane", "Ines Okafor"), ("fish hall", "Per Tersen"), ("bus stop", "Ada Velden")
    body: list[str] = []
    for thing, who in wishes:
        body += [question, f"I would move the {thing} to the far side of the quay, said {who}, who has a boat there."]
    article = cleaned("Three voices from the harbour\n\n" + "\n\n".join(body))
    assert article.text.count(question) == 3
    assert not article.removed or {gone.reason for gone in article.removed} == {"title"}


def test_clean_text_is_kept_as_it_is(cleaned: Clean) -> None:
    source = "Like this:\n\nBy Ann Example\n\nTwo words.\n"
    article = cleaned(source, clean=False)
    assert article.text == "Like this:\n\nBy Ann Example\n\nTwo words."
    assert article.removed == ()


def test_front_matter_wins_over_what_the_text_says(cleaned: Clean) -> None:
    article = cleaned(FERRY, title="Night boats", authors=("A. Nother",), published="2019-03-05", language="en-GB")
    assert (article.title, article.authors, article.published) == ("Night boats", ("A. Nother",), "2019-03-05")
    assert article.language == "en-GB"


def test_hard_wrapped_text_is_unwrapped_and_hyphens_go(cleaned: Clean) -> None:
    article = cleaned(
        "The observatory on Mount Tarn has found a comet that no one had\n"
        "seen before, its director said in a statement on Thursday, and the\n"
        "work of finding its path began at once, followed by an investi-\n"
        "gation with both telescopes of the station and a third one.\n\n"
        "The comet is faint and cannot be seen with the naked eye, but with\n"
        "good field glasses it will show low in the west in the evenings of\n"
        "the coming week, weather permitting, the director said.\n"
    )
    assert len(article.paragraphs) == 2
    assert "by an investigation with both" in article.text
    assert [repair.reason for repair in article.repairs] == ["hyphenation"]


def test_an_empty_file_is_an_article_with_a_problem(cleaned: Clean) -> None:
    article = cleaned("  \n\n")
    assert article.text == ""
    assert [problem.code for problem in article.problems] == ["nothing-left"]


def test_a_file_of_fragments_keeps_its_best_lines(cleaned: Clean) -> None:
    article = cleaned("Menu\nSearch\nFerry fares to rise in spring\n")
    assert "Ferry fares to rise in spring" in article.text or article.title == "Ferry fares to rise in spring"
    assert [problem.code for problem in article.problems] == ["nothing-left"]


def test_sentences_skip_headings_and_stay_inside_paragraphs(cleaned: Clean) -> None:
    page = "<h2>What happens now</h2><p>The board meets on Monday. It will vote in public on the ferry.</p>"
    article = cleaned(page, "markdown", clean=False)
    assert [span.of(article.text) for span in article.sentences] == [
        "The board meets on Monday.",
        "It will vote in public on the ferry.",
    ]


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("SEE ALSO: Ministry lets the U.S. team test a small car", "The council had planned to sell the building."),
        ("SEE ALSO: Warden McAllister honoured by a village", "The council had planned to sell the building."),
    ],
)
def test_a_glued_headline_is_cut_where_it_ends_and_not_inside_of_it(cleaned: Clean, head: str, body: str) -> None:
    article = cleaned(FERRY.replace("\n\n", f"\n\n{head}{body}\n\n", 1))
    assert head in [gone.span.of(article.raw) for gone in article.removed]


@pytest.mark.parametrize(
    "line",
    [
        "Copyright 2019 Sorrel Post. All rights reserved.",
        "The Sorrel Post (Holdings), Port Almond | ALL RIGHTS RESERVED |",
    ],
)
def test_a_line_that_reserves_all_rights_is_no_part_of_the_article(cleaned: Clean, line: str) -> None:
    article = cleaned(FERRY.replace("Like this:", line))
    assert line not in article.text
    assert "copyright" in {gone.reason for gone in article.removed}


def test_a_first_line_of_many_short_parts_holds_the_headline_first(cleaned: Clean) -> None:
    body = (
        "Standings of the Sorrel cup | Almond Sport | Rowing | Sailing | Polo\nRowing\nSailing\n"
        "Standings of the Sorrel cup | Almond Sport | Rowing | Sailing | Polo\n"
        "The crew of Port Almond leads the Sorrel cup after nine races, two points ahead of the islanders of Sorrel.\n"
        "Three races are left to row, and the last of them will start at the new quay of Velden in October.\n"
    )
    assert cleaned(body).title == "Standings of the Sorrel cup"


def test_an_article_of_a_few_paragraphs_has_no_intruder(cleaned: Clean) -> None:
    own = [
        "The glacier hut above Velden opens again in June, the alpine club said after a winter of repairs.",
        "An avalanche had broken the roof of the hut, and wardens of the club dug out its stove by hand in April.",
        "Climbers may stay in the hut for two nights, and the alpine club asks them to carry up timber for its stove.",
        "The club had asked the wardens of three other huts for help, and all of them came to mend the roof.",
        "From June on the wardens will cook for climbers again, on the stove that survived the avalanche, it said.",
    ]
    other = (
        "Tersen scored twice for Port Almond United, whose goalkeeper Okafor saved a penalty from Moss in the final "
        "minutes of the derby against Sorrel."
    )
    few, more = (cleaned("\n".join([*own[:2], other, *rest]) + "\n").text for rest in (own[2:3], own[2:]))
    assert other in few
    assert other not in more


FOOTBRIDGE = """\
Accueil
Monde
Sports
Culture

La passerelle d'Orval rouvre lundi

La passerelle d'Orval rouvrira lundi matin, a annoncé la mairie dans un communiqué publié jeudi soir.

Fermée depuis deux ans, elle relie le vieux port au quartier des tanneurs, où vivent quatre mille personnes.

La mairie a dépensé trois millions d'euros pour remplacer les câbles et refaire le tablier en chêne.

LINE

À lire aussi
Le port gelé
Partager
Abonnez-vous
Commentaires
"""


@pytest.mark.parametrize("line", ["— Moi non plus, répondit son voisin.", "— Moi non plus, répondit Jules Marchand."])
def test_a_line_of_dialogue_beside_the_text_stays_for_its_verb_of_speech(cleaned: Clean, line: str) -> None:
    assert line in cleaned(FOOTBRIDGE.replace("LINE", line)).text
    assert "Moi non plus" not in cleaned(FOOTBRIDGE.replace("LINE", "— Moi non plus, des voisins")).text
