"""Opinion stands behind reports in a summary, and is told like any story where there is nothing else."""

from summarising_samples import article, shown


def test_a_piece_of_opinion_does_not_open_the_summary_of_a_report() -> None:
    opinion = (
        "The council of Orrin decided on Tuesday to close the Merrow bridge to lorries from Friday, and the drivers' "
        "union is wrong to go to court."
    )
    report = "Lorries may not use the bridge from Friday, a spokesman said after the vote in the town hall of Orrin."
    again = "Tom Roth said the union would go to court, and that no driver would pay a fine until it had spoken."
    essay = article("a", opinion, title="Opinion: Close the Merrow bridge of Orrin to lorries", outlet="Herald")
    articles = (
        essay,
        article("b", report, title="Merrow bridge of Orrin closed to lorries", outlet="Post"),
        article("c", again, title="Union goes to court over Merrow bridge of Orrin", outlet="Wire"),
    )
    made, _ = shown(articles)
    assert made.sentences[made.best].article != "a"


def test_a_story_of_opinion_alone_is_told_like_any_other() -> None:
    ours = (
        "The Merrow bridge of Orrin must stay open to lorries, whatever the engineers found in its piers.\n\n"
        "Tom Roth of Penn drove the first lorry across the Merrow bridge in 1961, with salt for Orrin.\n\n"
        "The way around the valley would cost the farmers of Penn more than two new piers.\n\n"
        "A council that has no money for a bridge should not have built a swimming hall in Orrin."
    )
    theirs = (
        "The lorries of Orrin carry salt and bread across the Merrow bridge, and no engineer will carry them.\n\n"
        "Farmers of Penn paid 40 crowns for each lorry across the Merrow bridge in 1961.\n\n"
        "Two new piers of the bridge would cost less than the swimming hall of Orrin."
    )
    plain, labelled = (
        shown(
            (
                article("a", ours, title=f"{label}The bridge of Orrin must stay open", outlet="Herald"),
                article("b", theirs, title=f"{label}Lorries and the Merrow bridge", outlet="Post"),
            )
        )[1]
        for label in ("", "Opinion: ")
    )
    assert plain == labelled
