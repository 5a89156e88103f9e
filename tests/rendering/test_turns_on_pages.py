"""A turn that outlets break in different places, and scraps of speech, on a story's page."""

from msgspec.structs import replace
from page_reader import read, shown, words
from sample_articles import CARDS, GAZETTE, HARBOUR, make_article, quote_of
from sample_story import STORY

from digest.model import Mention, Reconciliation, Relation, Span, StoryPage, Utterance
from digest.rendering.quotes.tellings import Telling

WHOLE = "“The crane fell on its own. We do not know why.” It was dark. “As a precaution,” he said."
PARTS = "“The crane fell on its own,” said Marta Quill. “We {} know why.” She said “fell on its own” again."


def page(turn: Relation, negation: str = "do not") -> StoryPage:
    """A story of an outlet that has the turn in one and one that has it in parts, in an order of no meaning."""
    whole = replace(make_article(HARBOUR.id, "Crane", [("", WHOLE)]), outlet=HARBOUR.outlet)
    parts = replace(make_article(GAZETTE.id, "Crane", [("", PARTS.format(negation))]), outlet=GAZETTE.outlet)
    one = quote_of(whole, "w1", "The crane fell on its own. We do not know why.", "Marta Quill")
    scrap = quote_of(whole, "w2", "As a precaution,", "Marta Quill")
    first = quote_of(parts, "p9", "The crane fell on its own,", "Marta Quill")
    second = replace(quote_of(parts, "p1", f"We {negation} know why.", "Marta Quill"), goes_on="p9")
    again = quote_of(parts, "p2", "fell on its own", "Marta Quill")
    said = Utterance(
        id="crane",
        reading="w1",
        speaker="Marta Quill",
        mentions=(
            Mention(whole.id, "w1", "same"),
            Mention(parts.id, "p1", "fragment", turn),
            Mention(parts.id, "p2", "fragment"),
            Mention(parts.id, "p9", "fragment", turn),
        ),
    )
    little = Utterance(id="little", reading="w2", speaker="Marta Quill", mentions=(Mention(whole.id, "w2", "same"),))
    return replace(
        STORY,
        articles=(whole, parts),
        quotes=((one, scrap), (first, second, again)),
        cards=tuple(card for card in CARDS if card.id in (HARBOUR.id, GAZETTE.id)),
        reconciliation=Reconciliation(utterances=(said, little)),
        summary=replace(STORY.summary, sentences=(), timeline=(), facts=(), cuts=()),
        news=None,
    )


def test_an_outlet_that_breaks_the_turn_prints_it_verbatim_all_the_same() -> None:
    seen = words(read(page("same")))
    assert "verbatim in 2 outlets: Harbour Times, Ellery Gazette" in seen
    assert "Ellery Gazette quotes" not in seen


def test_an_outlet_that_words_the_turn_otherwise_is_shown_with_its_parts_in_order() -> None:
    seen = words(read(page("variant", "don’t")))
    assert "wording differs" in seen
    assert "Ellery Gazette words it “The crane fell on its own. We do not don’t know why.”" in seen


def test_a_turn_in_parts_has_the_marks_of_the_sites_language_around_each_of_them() -> None:
    made = page("same")
    crane, little = made.reconciliation.utterances
    broken = replace(made, reconciliation=Reconciliation(utterances=(replace(crane, reading="p9"), little)))
    for language, opening, closing in (("en", "“", "”"), ("de", "„", "“"), ("it", "«", "»")):
        parts = f"{opening}The crane fell on its own,{closing} said Marta Quill. {opening}We do not know why.{closing}"
        assert f"<p>{parts}</p></blockquote>" in shown(broken, language)


def test_a_scrap_of_one_outlet_is_folded() -> None:
    assert "1 more quote “As a precaution”" in words(read(page("same")))


def test_a_role_from_the_beginning_of_a_sentence_is_written_small() -> None:
    made = make_article(HARBOUR.id, "Crane", [("", "Crane driver Marta Quill stayed. “It fell on its own,” she said.")])
    quote = replace(quote_of(made, "q", "It fell on its own,", "Marta Quill"), role=Span(0, len("Crane driver")))
    assert Telling(made, (quote,), "same").role == "Crane driver"
    assert Telling(made, (replace(quote, role_opens=True),), "same").role == "crane driver"
