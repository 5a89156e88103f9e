"""Balance: a story that several outlets report is told by more than one, but not by saying a thing twice."""

import numpy as np
from summarising_samples import article

from digest.summarising.selection.choosing import choose, contained
from digest.summarising.selection.greedy import Pool
from digest.summarising.sentences.candidates import gather
from digest.summarising.vectors import Vectors

CLOSED = (
    "The council of Orrin closed the Merrow bridge to all lorries on Tuesday after engineers found deep cracks in two "
    "of the four piers, and said that the closure would last until the autumn."
)
DETOUR = (
    "Hauliers of the Merrow valley have to drive over the Penn pass for as long as the repairs go on, and the county "
    "of Selm will pay for a third of their fuel."
)
BUILT = "The Merrow bridge was built in the year of 1907."
LETTERS = "Letters show that an inspector of Selm warned the county years ago."
SAME = "The council will close the bridge to lorries until autumn."
COLLISION = (
    "A bus with forty pupils from Orrin slid off the Merrow bridge in thick fog on Monday morning, throwing children "
    "against the windows and sending eleven of them to hospital in Penn, two with broken bones."
)
AGAIN = (
    "Eleven pupils were taken to hospital in Penn on Monday after a bus from Orrin slid off the Merrow bridge in thick "
    "fog, the third accident of the kind there since the autumn of last year."
)
NOTE = (
    "The driver Tom Roth had been at the wheel for eleven hours without a break, according to a note that the "
    "inspectors of roads in Selm published on Wednesday after a first look at the papers."
)


def told(
    reports: dict[str, dict[str, float]],
    *,
    newest: frozenset[int] = frozenset(),
    days: tuple[str, ...] = (),
    words: int = 80,
    familiar: tuple[str, ...] = (),
) -> list[str]:
    """The sentences of a summary, best first, by the merits of each outlet's sentences."""
    members = tuple(article(outlet, "\n\n".join(merits)) for outlet, merits in reports.items())
    material = gather(members, ((),) * len(members))
    pool = Pool(
        candidates=material.candidates,
        merits=[merit for merits in reports.values() for merit in merits.values()],
        vectors=Vectors([each.terms for each in material.candidates], np.array(material.vocabulary.weights)),
        vocabulary=material.vocabulary,
        outlets=[outlet.split()[0] for outlet in reports],
        counted={},
        newest=newest,
        days=days,
        familiar=frozenset(material.vocabulary.numbers[name] for name in familiar),
    )
    shown = [material.candidates[number] for number in choose(pool, (), words)]
    return [each.span.of(members[each.article].text) for each in shown]


HERALD = {CLOSED: 2.0, DETOUR: 1.2, BUILT: 0.9}


def test_what_only_another_outlet_knows_has_the_place_of_what_is_hardly_better() -> None:
    assert told({"herald": HERALD, "post": {AGAIN: -1.0, LETTERS: 0.6}}) == [CLOSED, DETOUR, LETTERS]
    assert told({"herald": HERALD, "post": {AGAIN: -1.0, LETTERS: 0.42}}) == [CLOSED, DETOUR, BUILT], "a worse one"


def test_a_sentence_is_contained_in_one_that_says_most_of_it_and_in_none_that_shares_no_word() -> None:
    texts = (CLOSED, SAME, LETTERS, NOTE)
    material = gather(tuple(article(f"a{n}", text) for n, text in enumerate(texts)), ((),) * len(texts))
    closed, same, letters, note = material.candidates
    weights = material.vocabulary.weights
    assert contained(same, closed, weights, 0.5)
    assert contained(closed, same, weights, 0.5)
    assert not contained(same, letters, weights, 0.5)
    assert not contained(note, closed, weights, 0.1)


def test_another_outlet_that_says_the_same_is_not_heard_for_balance() -> None:
    assert told({"herald": HERALD, "post": {AGAIN: -1.0, SAME: 0.8}}) == [CLOSED, DETOUR, BUILT]


def test_of_two_leads_nearly_as_good_another_outlets_opens_where_nothing_else_fits() -> None:
    day, note = {COLLISION: 2.0}, {NOTE: 1.8}
    assert told({"herald": day, "herald later": note, "post": {AGAIN: 1.9}}, newest=frozenset({1})) == [AGAIN, NOTE]
    assert told({"herald": day, "herald later": note, "post": {AGAIN: 1.5}}, newest=frozenset({1})) == [COLLISION, NOTE]
    assert told({"herald": day, "herald later": note, "post": {LETTERS: 1.9}}, newest=frozenset({1})) == [
        COLLISION,
        NOTE,
    ]


def test_another_lead_of_the_same_day_goes_behind_what_its_article_adds() -> None:
    reports = {"herald": {CLOSED: 2.0}, "post": {DETOUR: 1.2, LETTERS: 1.0, BUILT: -1.0}}
    assert told(reports, days=("2031-03-04", "2031-03-05"))[1] == DETOUR
    assert told(reports, days=("2031-03-04", "2031-03-04"))[1] == LETTERS
    assert told(reports, days=("", ""))[1] == DETOUR


def test_a_long_opener_gives_way_to_one_nearly_as_good_that_leaves_room() -> None:
    short = "The Merrow bridge is closed to lorries until autumn, the council of Orrin decided on Tuesday."
    assert told({"herald": {CLOSED: 2.0}, "post": {short: 1.9, BUILT: 1.0}}, words=40) == [short, BUILT]
    assert told({"herald": {CLOSED: 2.0}, "post": {short: 1.5, BUILT: 1.0}}, words=40) == [CLOSED]


def test_a_summary_ends_sooner_rather_than_with_a_person_whom_nobody_introduced() -> None:
    promise = "Marsh has promised all hauliers in Selm eight million crowns by next spring."
    reports = {"herald": {CLOSED: 2.0, "The mayor Della Marsh wept.": -1.0, promise: 0.9}}
    assert told(reports) == [CLOSED]
    assert told(reports, familiar=("marsh",)) == [CLOSED, promise]


def test_what_several_sentences_have_said_between_them_is_not_said_again() -> None:
    lorries = (
        "The council of Orrin closed the Merrow bridge to lorries on Tuesday after engineers had found cracks there."
    )
    pay = "The county of Selm pays hauliers a third of the fuel that they burn on the long way over the Penn pass."
    both = (
        "Hauliers drive over the Penn pass since cracks closed the bridge, which costs them two crowns for each tonne."
    )
    other = "A diver drowned below the old quay of Ellery while he was looking for an anchor that fishermen had lost."
    merits = {"herald": {lorries: 2.0, pay: 1.5}, "post": {both: 1.2, other: 1.0}}
    assert told(merits) == [lorries, pay, other]
