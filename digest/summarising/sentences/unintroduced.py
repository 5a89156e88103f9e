"""What a sentence names as if readers knew it, because its article told of it before: a surname alone, "the break"."""

from collections.abc import Collection, Mapping, Sequence

from digest.summarising.lexicon import Wording, wording
from digest.summarising.sentences.faults import QUOTED
from digest.summarising.sentences.surnames import lone_surname, within
from digest.summarising.terms import UNHEARD, Vocabulary

__all__ = ["surname_alone", "thing_as_known", "unheard"]

INTRODUCING = 6  # words among which a name says who or what "the county" is


def unheard(surnames: frozenset[str], known: Mapping[str, int], weights: Sequence[float]) -> frozenset[str]:
    """Those of some folded surnames, with "'s" too, that are so rare that readers cannot have heard of them; `known`
    are the numbers of the words met so far, `weights` what each weighs."""
    rare = [name for name in surnames if name in known and weights[known[name]] >= UNHEARD]
    return frozenset([*rare, *[f"{name}'s" for name in rare]])


def surname_alone(
    sentence: str,
    folded: Sequence[str],
    known: frozenset[str],
    rare: frozenset[str],
    vocabulary: Vocabulary,
    language: str | None,
) -> int:
    """The term of a surname of `known` alone with which a sentence begins or that speaks in it, or of a `rare` one that
    stands anywhere in it; 0: there is none."""
    surname = lone_surname(sentence, folded, known, wording(language).tail_cues) or within(sentence, folded, rare)
    return vocabulary.number(surname, language) if surname else 0


def thing_as_known(sentence: str, opening: Sequence[int], before: Collection[int], rules: Wording) -> int:
    """The first of the terms with which a sentence begins after its article that its text had told of `before`, unless
    a name says there what it is; 0: none."""
    thing = next((term for term in opening if term in before), 0)
    return thing if thing and nameless(sentence, rules) else 0


def nameless(sentence: str, rules: Wording) -> bool:
    """Whether no name stands among the first words of a sentence: not "The county of Selm", "The BBC"; what stands in
    quotation marks or further behind a comma ("The café, in Selm") is none."""
    first = QUOTED.sub(" ", sentence).split(maxsplit=INTRODUCING)[1:INTRODUCING]
    stop = next((place for place, word in enumerate(first, 2) if word.endswith(",")), INTRODUCING)
    return not rules.capital_nouns and not any(word.lstrip('"“(')[:1].isupper() for word in first[:stop])
