"""What a language's data says about sentences and titles that a summary should not carry."""

import re
import tomllib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

from digest.text import calendar, fold, primary, stop_words, words

__all__ = ["Phrases", "Wording", "language_topics", "wording"]

NEVER = re.compile(r"(?!)")


class Phrases:
    """Words and phrases to look for among the folded words of a text; `common` words tell little of a phrase."""

    def __init__(self, phrases: Sequence[str], common: frozenset[str] = frozenset()) -> None:
        self.by_beginning: dict[str, tuple[str, ...]] = {}  # by the first two words, or the only one
        self.by_key: dict[str, tuple[str, ...]] = {}
        for phrase in filter(None, sorted({tuple(words(fold(each))) for each in phrases})):
            beginning, padded = " ".join(phrase[:2]), f" {' '.join(phrase)} "
            key = max(phrase, key=lambda word: (word not in common, len(word)))
            self.by_beginning[beginning] = (*self.by_beginning.get(beginning, ()), padded)
            self.by_key[key] = (*self.by_key.get(key, ()), padded)
        self.keys = frozenset(self.by_key)
        self.first = frozenset([beginning.split(" ")[0] for beginning in self.by_beginning])

    def opening(self, folded: Sequence[str]) -> int:
        """How many words the longest of the phrases has with which a text begins; 0 where it begins with none."""
        if not folded or folded[0] not in self.first:
            return 0
        if starting := self.by_beginning.get(" ".join(folded[:2])):
            beginning = f" {' '.join(folded[:8])} "
            longest = max((phrase.count(" ") - 1 for phrase in starting if beginning.startswith(phrase)), default=0)
            if longest:
                return longest
        return int(folded[0] in self.by_beginning)

    def within(self, folded: Sequence[str]) -> bool:
        """Whether one of the phrases stands anywhere."""
        if self.keys.isdisjoint(folded):
            return False
        found = self.keys.intersection(folded)
        whole = f" {' '.join(folded)} "
        return any(phrase in whole for key in found for phrase in self.by_key[key])


class Wording(NamedTuple):
    """What one language's data says.

    Sentences: `leaning` opens one that needs the one before it, and so does a noun of `thin` after one of
    `thin_articles` and before a verb (perhaps after a word of `between`), or a word of `counting` right before a verb;
    so may a `follow_up` ("Roth added"), a word of `subjects` soon after one of `fronting`, a `pronoun_cue` ("she said")
    or a word of `adding` ("has also resigned") and, where no day is named, `pointing` back at one ("the same evening")
    without a word of `anchoring` ("than planned"). `teaser` is a service to readers rather than news, `idle` reports
    nothing, `caption` (with one of `caption_words` in it) is found in captions, as are the present tense of
    `caption_verbs` and a full date together, `loaded` judges, `honorific` stands before a name given in full earlier.
    A sentence without a word of `suspect` has none of these faults of wording.
    Titles: `bait_opener` and `bait` sell one, `urging` does where nobody is said to urge; `label` stands before it and
    `tail` behind it; one that is reported as it happens ends in `live` or with one of `running` at its end. `opinion`
    names pieces of opinion, `aside` marks what stands beside the news.
    Places come after `place_prepositions`; a name with one of `bodies` in it or one of `titles` at its end is
    nobody's; what people are ends in one of `role_endings`. Attributions at the end of a
    sentence: see `cutting.py`; the fact stands before one that begins with one of `tail_prepositions` ("according to").
    Verbs: what was done is said with one of `past_verbs` or a word of `verb_endings` but those of `no_verbs`, and
    not after one of `no_verb_after`; what has been done after one of `perfect` (and adverbs: `between`,
    `adverb_endings`), unless one of `ever` is between; what is said with one of `reporting`. After one of
    `subordinate` the next verb is that of a clause by the way, and so is the first word of a clause before one of
    `after_participle`; what begins its last clause with one of `lasting` tells how things are.
    Days: `today` is the article's own; a date after one of `parts_of_day` and a word between is that of what is told, a
    weekday after one of `infinitive` and a verb is not. `calendar` has all names of months and weekdays. A weekday
    after one of `this_day` is near; after a word of `not_the_last` (and some of `weekday_articles`), before one of
    `not_the_last_after`, or in a sentence with one of `future`, it may be any such day; a date after a word of
    `not_dated_by`, anywhere after one of `apart` in its clause, in a clause put in between with one of `inserted` or of
    `pending`, after one of `relative` in a clause without one of `future`, or before `other_year`, is not the day of
    what is told; `long_ago` sets a sentence's time far back; `moved` is said of a date that gave way. `plain_future`:
    what is to come is said with one of `future`, what is announced with one of `announcing`. Who takes words back or
    owns up to what he denied (`denying`) does so with one of `withdrawing` beside one of `statements`, and one of
    `admitting`.
    People: who is `ill`, `missing`, `wanted` or `held` is so until he has `recovered`, was `found`, `caught` or
    `freed`, or `died`, if the sentence is not `negated`; a `cause` is `presumed` until it is known. Ages end in
    `years_old`.
    """

    leaning: Phrases
    thin: frozenset[str]
    thin_articles: frozenset[str]
    thin_verbs: frozenset[str]
    between: frozenset[str]
    counting: frozenset[str]
    verb_endings: tuple[str, ...]
    role_endings: tuple[str, ...]
    adverb_endings: tuple[str, ...]
    follow_up: frozenset[str]
    adding: frozenset[str]
    fronting: frozenset[str]
    subjects: frozenset[str]
    pronoun_cue: Phrases
    pointing: Phrases
    anchoring: frozenset[str]
    moved: Phrases
    other_year: Phrases
    long_ago: Phrases
    plain_future: bool
    capital_nouns: bool
    teaser: Phrases
    idle: Phrases
    caption: tuple[str, ...]
    caption_words: frozenset[str]
    caption_verbs: frozenset[str]
    honorific: frozenset[str]
    first_person: Phrases
    loaded: Phrases
    bait_opener: Phrases
    bait: Phrases
    urging: frozenset[str]
    live: Phrases
    running: Phrases
    label: re.Pattern[str]
    tail: re.Pattern[str]
    opinion: frozenset[str]
    aside: frozenset[str]
    place_prepositions: frozenset[str]
    bodies: frozenset[str]
    titles: frozenset[str]
    tail_cues: frozenset[str]
    tail_prepositions: frozenset[str]
    tail_sources: frozenset[str]
    tail_words: frozenset[str]
    tail_stay: frozenset[str]
    months: dict[str, int]
    weekdays: dict[str, int]
    future: frozenset[str]
    announcing: frozenset[str]
    withdrawing: frozenset[str]
    statements: frozenset[str]
    admitting: frozenset[str]
    denying: frozenset[str]
    ill: Phrases
    recovered: Phrases
    missing: Phrases
    found: Phrases
    wanted: Phrases
    caught: Phrases
    held: Phrases
    freed: Phrases
    died: Phrases
    cause: Phrases
    presumed: Phrases
    negated: frozenset[str]
    years_old: frozenset[str]
    not_the_last: frozenset[str]
    not_the_last_after: frozenset[str]
    weekday_articles: frozenset[str]
    this_day: frozenset[str]
    past_verbs: frozenset[str]
    no_verbs: frozenset[str]
    no_verb_after: frozenset[str]
    perfect: frozenset[str]
    reporting: frozenset[str]
    ever: frozenset[str]
    lasting: frozenset[str]
    after_participle: frozenset[str]
    infinitive: frozenset[str]
    parts_of_day: frozenset[str]
    subordinate: frozenset[str]
    not_dated_by: frozenset[str]
    apart: frozenset[str]
    inserted: frozenset[str]
    pending: frozenset[str]
    relative: frozenset[str]
    yesterday: frozenset[str]
    today: frozenset[str]
    suspect: frozenset[str]
    calendar: frozenset[str]


FOLDED = {"opinion", "aside", "caption_words", "suspect", "calendar"}  # words that are not taken as they stand
PHRASES = [name for name, kind in Wording.__annotations__.items() if kind is Phrases]
WORDS = [name for name, kind in Wording.__annotations__.items() if kind == frozenset[str] and name not in FOLDED]


def language_data(code: str) -> dict[str, Any]:
    """The language file of a primary language code; empty where there is none."""
    path = files("digest.summarising").joinpath("languages", f"{code}.toml")
    return tomllib.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}


def language_topics(code: str) -> dict[str, str]:
    """The words of each topic of a front page in a language, separated by blanks."""
    topics: dict[str, str] = language_data(code).get("topics", {})
    return topics


@cache
def wording(language: str | None) -> Wording:
    """The wording of `language`; a language without data has no phrases, an unknown one counts as English."""
    code = primary(language) or "en"
    data = language_data(code)
    fields: dict[str, Any] = {name: Phrases(listed(data, name), stop_words(code)) for name in PHRASES}
    fields.update({name: frozenset(listed(data, name)) for name in WORDS})
    caption_words = Phrases(listed(data, "caption"), stop_words(code)).keys
    suspect = [fields[name].keys for name in ("teaser", "idle", "first_person", "loaded")]
    months, weekdays, *_ = calendar(code)
    return Wording(
        **fields,
        suspect=fields["honorific"].union(caption_words, fields["caption_verbs"], *suspect),
        verb_endings=tuple(listed(data, "verb_endings")),
        role_endings=tuple(listed(data, "role_endings")),
        adverb_endings=tuple(listed(data, "adverb_endings")),
        capital_nouns=bool(data.get("capital_nouns", False)),
        plain_future=bool(data.get("plain_future", False)),
        caption=tuple(listed(data, "caption")),
        caption_words=caption_words,
        label=labels(listed(data, "labels"), r"{}\s*(?:[:|]|-(?=\w)|[-–—]\s|\.(?=\s))\s*"),
        tail=labels(listed(data, "labels"), r"\s*[(\[]{}\s?\d*[)\]]$"),
        opinion=frozenset(fold(name) for name in listed(data, "opinion")),
        aside=frozenset(fold(name) for name in listed(data, "aside")),
        months=months,
        weekdays=weekdays,
        calendar=frozenset({*months, *(name.split("-")[-1] for name in weekdays), *fields["yesterday"]}),
    )


def listed(data: dict[str, object], key: str) -> list[str]:
    """A list of the file: the words of the string `key` and the phrases of the array `<key>_phrases`."""
    phrases = data.get(f"{key}_phrases")
    return str(data.get(key, "")).split() + [str(phrase) for phrase in (phrases if isinstance(phrases, list) else [])]


def labels(phrases: list[str], frame: str) -> re.Pattern[str]:
    """A pattern for one of the labels in its `frame`."""
    if not phrases:
        return NEVER
    inner = "|".join(re.escape(phrase) for phrase in sorted(phrases, key=len, reverse=True))
    return re.compile(frame.format(f"(?:{inner})"), re.IGNORECASE)
