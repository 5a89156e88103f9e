"""Words, sentences, stems: what every stage needs to know of language. Language knowledge is in `languages/*.toml`."""

from digest.text.addresses import page_address
from digest.text.alphabet import LETTERS, alphabetic, filed, initial
from digest.text.calendar import Calendar, calendar
from digest.text.datelines import CAPITALS, agency_dateline
from digest.text.language import detect_language, primary
from digest.text.nobody import is_nobody
from digest.text.outlets import outlet_key
from digest.text.particles import PARTICLES
from digest.text.phrases import Phrases, word_set
from digest.text.remembering import Remembered
from digest.text.sentences import sentences
from digest.text.stems import speech_verbs, stem_words, stop_words
from digest.text.titles import introducing, titles
from digest.text.wording import compare_wordings
from digest.text.words import fold, spaced, word_spans, words

__all__ = [
    "CAPITALS",
    "LETTERS",
    "PARTICLES",
    "Calendar",
    "Phrases",
    "Remembered",
    "agency_dateline",
    "alphabetic",
    "calendar",
    "compare_wordings",
    "detect_language",
    "filed",
    "fold",
    "initial",
    "introducing",
    "is_nobody",
    "outlet_key",
    "page_address",
    "primary",
    "sentences",
    "spaced",
    "speech_verbs",
    "stem_words",
    "stop_words",
    "titles",
    "word_set",
    "word_spans",
    "words",
]
