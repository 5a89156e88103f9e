"""Which wording of a quote is read: the fullest, unless more outlets agree on another one that is about as full."""

from hypothesis import given, settings
from hypothesis import strategies as st
from reconciling_stories import read, story

from digest.reconciling import reconcile

ODD = "“The lantern boats will come home to Ostmere before first ice closes the sound, the pilots told me” {Ada Brook}"
AGREED = (
    "“The lantern boats will come home to Ostmere before the first ice closes the sound, the pilots told me” {Brook}"
)
READ = "The lantern boats will come home to Ostmere before the first ice closes the sound, the pilots told me"


def test_the_wording_that_most_outlets_print_is_read_though_one_outlet_has_a_word_more() -> None:
    odd = AGREED.replace("told me", "had told me")
    result, texts = story(f"She said: {odd}.", *[f"She said: {AGREED}."] * 3)
    (one,) = result.utterances
    assert texts[one.reading] == READ
    assert one.mentions[0].quote == one.reading
    assert [(m.article, m.relation) for m in one.mentions[1:]] == [("a0", "variant"), ("a2", "same"), ("a3", "same")]


def test_a_changed_number_is_told_from_the_wording_that_most_outlets_print() -> None:
    odd = "“All eleven of the boats came home that night, every single one” {Brook}"
    result, texts = story(odd, *[odd.replace("eleven", "twelve").replace(", every", ", and every")] * 2)
    assert texts[result.utterances[0].reading].startswith("All twelve of")
    assert result.utterances[0].alarms == ("number: twelve / eleven",)


def test_one_outlet_that_says_it_often_counts_once() -> None:
    odd = AGREED.replace("told me", "had told me")
    result, texts = story(odd, f"{AGREED} That was noon. {AGREED} That was night. {AGREED}")
    assert "had told" in texts[result.utterances[0].reading]


def test_a_fuller_wording_stays_however_many_outlets_cut_it() -> None:
    longer = AGREED.replace("the pilots told me", "the pilots told me on the quay last night")
    begun = AGREED.replace("“The lantern", "“And the lantern")
    for whole in (longer, begun):
        result, texts = story(whole, *[AGREED] * 4)
        (one,) = result.utterances
        assert texts[one.reading] == whole[1:].partition("”")[0]
        assert {m.relation for m in one.mentions[1:]} == {"fragment"}


def test_copies_of_one_text_are_one_voice_however_many_outlets_print_it() -> None:
    odd = AGREED.replace("told me", "had told me")
    read_all = [read(f"a{n}", text, f"Outlet {n}") for n, text in enumerate((odd, AGREED, AGREED))]
    articles, quotes = tuple(a for a, _ in read_all), tuple(q for _, q in read_all)
    for copies, told in (((), "told"), ((("a1", "a2"),), "had told")):
        (one,) = reconcile(articles, quotes, ((),) * 3, copies).utterances
        assert one.reading == next(
            q.id for (q,) in quotes if f"pilots {told}" in q.content.of(articles[int(q.id[1])].text)
        )


@settings(deadline=None, max_examples=40)
@given(st.lists(st.sampled_from([ODD, AGREED, AGREED.replace("told me", "had told me")]), min_size=2, max_size=5))
def test_no_wording_as_full_has_more_outlets_than_the_one_that_is_read(wordings: list[str]) -> None:
    read_all = [read(f"a{n}", text, f"Outlet {n}") for n, text in enumerate(wordings)]
    (one,) = reconcile(tuple(a for a, _ in read_all), tuple(q for _, q in read_all), ((),) * len(read_all)).utterances
    words = [text.partition("”")[0] for text in wordings]
    head = words[int(one.mentions[0].article[1:])]
    assert max(words.count(each) for each in words) == words.count(head)
    turned = read_all[::-1]
    again = reconcile(tuple(a for a, _ in turned), tuple(q for _, q in turned), ((),) * len(turned)).utterances
    assert again == (one,)
