"""Several who say one thing together, as one outlet has it and another has not."""

from msgspec.structs import replace
from reconciling_stories import read

from digest.model import Utterance
from digest.reconciling import reconcile

WORDS = "“The accounts of the ferry have been in order for all these years,”"


def told(*speakers: tuple[str, ...]) -> list[Utterance]:
    """The utterances of a story whose outlets name these speakers for one sentence."""
    read_all = [read(f"a{n}", f"{WORDS} {{{names[0]}}} they said.", f"O {n}") for n, names in enumerate(speakers)]
    quotes = tuple(
        (replace(quote, together=names if len(names) > 1 else ()),)
        for (_, (quote,)), names in zip(read_all, speakers, strict=True)
    )
    return list(reconcile(tuple(a for a, _ in read_all), quotes, tuple(() for _ in read_all)).utterances)


def test_all_are_kept_though_another_outlet_names_one() -> None:
    (one,) = told(("Ada Moor", "Oskar Reed"), ("Ada Moor",))
    assert one.together == ("Ada Moor", "Oskar Reed")


def test_another_outlet_may_name_the_other_one() -> None:
    (one,) = told(("Ada Moor", "Oskar Reed"), ("Oskar Reed",), ("Oskar Reed",))
    assert one.speaker in one.together == ("Ada Moor", "Oskar Reed")


def test_names_are_completed_from_other_outlets() -> None:
    (one,) = told(("Moor", "Reed"), ("Ada Moor",), ("Oskar Reed",))
    assert one.together == ("Ada Moor", "Oskar Reed")
