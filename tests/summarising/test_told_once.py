"""What several outlets tell is told once, however each of them words it."""

from summarising_samples import article, shown


def test_a_short_summary_tells_one_piece_of_news_once_however_two_leads_word_it() -> None:
    one = "The council of Orrin closed the Merrow bridge to lorries on Tuesday after engineers found cracks in piers."
    two = (
        "In a surprise vote on Tuesday, Orrin's council shut the Merrow bridge to all lorries because of cracks.\n\n"
        "Repairs of the piers will begin in April and cost Orrin 4.2 million crowns, engineers said."
    )
    _, sentences = shown((article("a", one, outlet="Herald"), article("b", two, outlet="Post")), 60)
    assert sum("cracks" in each for each in sentences) == 1
    assert any("4.2 million" in each for each in sentences)


def test_copies_of_one_report_do_not_outvote_the_others() -> None:
    wire = (
        "Nine boats of the Penn line stayed in the harbour of Merrow on Friday because of the storm.\n\n"
        "Passengers of the Penn line slept on benches in the harbour hall of Merrow all night."
    )
    own = (
        "Storm waves broke the lighthouse window of Gull Point near Merrow harbour on Friday, its keeper Oda Lind said."
    )
    copies = tuple(article(f"w{n}", wire, title="Penn boats stay in Merrow harbour", outlet=f"O{n}") for n in range(4))
    _, sentences = shown((*copies, article("x", own, title="Storm breaks lighthouse window", outlet="Gull")), 60)
    assert own in sentences
    assert len(sentences) == len(set(sentences))


def test_two_outlets_with_one_figure_are_not_both_quoted_for_it() -> None:
    one = "At least 26 people, 20 of them pupils, were hurt when a school bus fell from the Merrow bridge on Friday."
    two = (
        "A bus with pupils of the Orrin school broke through the railing of the Merrow bridge, and 26 people were hurt."
    )
    other = "The council of Orrin promised a new railing before the end of spring."
    _, sentences = shown((article("a", one), article("b", two), article("c", other)), 60)
    assert sum("26 people" in each for each in sentences) == 1


def test_what_two_sentences_have_told_between_them_is_not_told_by_a_third() -> None:
    one = (
        "The town of Ashby told 38,000 homes on Thursday not to drink water after nine tons of acid ran into the Tarn."
    )
    two = (
        "The acid came from a cracked tank at the Norvan dye works, six miles above the town, its keeper Oda Lind said."
    )
    both = "A tank at the Norvan dye works cracked, and tons of acid ran into the Tarn, officials say."
    other = "Trucks have brought clean water to schools and to the market square of Ashby."
    texts = (f"{one}\n\n{two}", both, other)
    _, sentences = shown(tuple(article(f"n{n}", text, outlet=f"O{n}") for n, text in enumerate(texts)), 80)
    assert both not in sentences
    assert other in sentences
