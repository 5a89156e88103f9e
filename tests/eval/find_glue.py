"""Find the words for `glued_before` and `glued_after` of `digest/cleaning/languages/*.toml` with the package wordfreq.

usage: python tests/eval/find_glue.py [LANGUAGE ...]     (needs: pip install wordfreq)

A function word is one of them if no rare word of the language begins (ends) with it and is otherwise a common word: a
word that does is two words, then, whose space got lost.
"""

import sys

from wordfreq import get_frequency_dict

from digest.cleaning.phrases import source
from digest.cleaning.repairing.lexicon import is_common
from digest.text import stop_words

LANGUAGES = ["de", "fr", "es", "it", "pt", "nl"]
SHORTEST, SHORTEST_COMMON, LONGEST = 3, 5, 40  # letters of such a word, of the other word, of both
FREQUENT = 1e-4  # share of all words that such a word has at least


def glue_words(language: str) -> tuple[list[str], list[str]]:
    """The words that begin no longer ones, and those that end none; the most frequent ones first."""
    frequencies = get_frequency_dict(language, wordlist="best")
    function = set(str(source(language).get("function_words", "")).split()) | set(stop_words(language))
    known = {word for word in function if word.isalpha() and frequencies.get(word, 0) > FREQUENT}
    known = {word for word in known if len(word) >= SHORTEST}
    begin, end = set(known), set(known)
    for word in frequencies:
        if not word.isalpha() or not SHORTEST < len(word) <= LONGEST or is_common(word, language):
            continue
        for cut in range(SHORTEST, len(word) - SHORTEST_COMMON + 1):
            if word[:cut] in begin and is_common(word[cut:], language):
                begin.discard(word[:cut])
        for cut in range(SHORTEST_COMMON, len(word) - SHORTEST + 1):
            if word[cut:] in end and is_common(word[:cut], language):
                end.discard(word[cut:])
    before, after = (sorted(words, key=lambda word: (-frequencies[word], word)) for words in (begin, end))
    return before, after


def main() -> None:
    """Print the lists."""
    for language in sys.argv[1:] or LANGUAGES:
        for name, words in zip(("glued_before", "glued_after"), glue_words(language), strict=True):
            print(f'# {language}\n{name} = """\n{" ".join(words)}\n"""', flush=True)


if __name__ == "__main__":
    main()
