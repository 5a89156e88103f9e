"""Figures that several outlets give, in a summary."""

from summarising_samples import article, told


def test_one_count_in_digits_and_in_words_is_told_once() -> None:
    first = article(
        "a",
        "A bus from Orrin slid off the Merrow bridge on Monday morning, and 15 people were taken to hospital.\n\n"
        "The bus company has stopped all lines across the valley until its brakes are tested.",
        outlet="Post",
        published="2031-03-04",
    )
    second = article(
        "b",
        "Fifteen people were hurt when the bus, with thirty pupils on board, broke through the bridge's railing.\n\n"
        "Engineers of the county will test the railing of every bridge in the valley this spring.",
        outlet="Wire",
        published="2031-03-04",
    )
    _, summary = told(first, second, words=80)
    assert ("15 people" in summary) + ("Fifteen people" in summary) == 1


def test_of_two_figures_that_contradict_each_other_on_one_day_a_summary_prints_one() -> None:
    one = article(
        "one",
        "A fire in the salt works of Korvan forced 40 residents of the old town out of their homes on Monday night.\n\n"
        "The works had stood empty since the collapse of the mine, and a buyer was to be named in June.",
        title="Fire in Korvan salt works",
        outlet="Selm Courier",
        published="2031-05-05T22:00:00+02:00",
    )
    two = article(
        "two",
        "Flames lit the sky over the town for hours.\n\n"
        "Fire crews drove 34 residents to the gym of the Quay school.\n\n"
        "Nobody was hurt, said fire chief Oda Lind of Ostrow, who led the work of ninety people.",
        title="Korvan salt works burn",
        outlet="Ostrow Post",
        published="2031-05-05T23:00:00+02:00",
    )
    _, summary = told(one, two, words=80)
    assert "40 residents" in summary
    assert "34 residents" not in summary
