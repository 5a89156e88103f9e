"""What a language says about speaking: cue verbs, nouns that can speak, titles. The data are `languages/xx.toml`."""

import tomllib
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any

from digest.quoting.listing import keyed, listed
from digest.text import primary, titles

__all__ = ["CUES", "Lexicon", "built", "lexicon"]

CUES = frozenset("SKWLUO")
"""Token classes of cue verbs: say, tell, write, label ("call"), think, other speaking."""

CLASSES = (
    ("nouns.documents", "d"),
    ("nouns.bodies", "b"),
    ("nouns.people", "H"),
    ("cues.think", "U"),
    ("cues.speak", "O"),
    ("cues.write", "W"),
    ("cues.label", "L"),
    ("words.calendar", "n"),
    ("words.adverbs", "l"),
    ("words.prepositions", "i"),
    ("words.agents", "y"),
    ("words.relatives", "r"),
    ("words.subordinators", "m"),
    ("words.complementizers", "h"),
    ("words.conjunctions", "c"),
    ("words.auxiliaries", "x"),
    ("words.passives", "z"),
    ("words.determiners", "D"),
    ("words.plural_pronouns", "P"),
    ("words.first_pronouns", "P"),
    ("words.other_pronouns", "P"),
    ("words.person_pronouns_male", "P"),
    ("words.person_pronouns_female", "P"),
    ("cues.tell", "K"),
    ("cues.say", "S"),
)
"""Later entries win: "said" is a cue whatever else it may be."""


@dataclass(frozen=True)
class Lexicon:
    """The words of one language, each with its token class, and the few sets that code asks for by name."""

    code: str
    classes: dict[str, str]
    openers: frozenset[str]
    connectors: frozenset[str]
    particles: frozenset[str]
    indefinites: frozenset[str]
    relatives: frozenset[str]
    things: frozenset[str]
    unspecific: frozenset[str]
    enclitics: frozenset[str]
    abbreviations: frozenset[str]
    titles: dict[str, str]
    male: frozenset[str]
    female: frozenset[str]
    articles: frozenset[str]
    possessives: frozenset[str]
    according: dict[str, tuple[str, ...]]
    put: dict[str, tuple[str, ...]]
    quoting: frozenset[str]
    kinds: dict[str, frozenset[str]]
    denials: dict[str, frozenset[str]]
    not_speakers: frozenset[str]
    elisions: frozenset[str] = frozenset()
    capital_nouns: bool = False
    capital_calendar: bool = False
    dashes: bool = False
    inverts: bool = False  # behind a quotation the verb stands before its subject
    bare_names: bool = False  # no article stands before a person's name
    aged: tuple[str, ...] = ("-year-old", "-jährige", "-jährigen", "-jähriger")
    ambiguous: dict[str, str] = field(default_factory=dict)
    offices: tuple[str, ...] = ()
    incises: bool = False
    partitives: frozenset[str] = frozenset()
    prefixes: frozenset[str] = frozenset()
    partial: frozenset[str] = frozenset()
    times: frozenset[str] = frozenset()
    locatives: frozenset[str] = frozenset()
    crowds: frozenset[str] = frozenset()
    relations: frozenset[str] = frozenset()  # "brother", "member": whose?
    portfolios: frozenset[str] = frozenset()  # offices that a field of several words follows
    under: frozenset[str] = frozenset()  # before an office: whoever has it stands in for another
    parties: dict[str, str] = field(default_factory=dict)
    same_offices: tuple[frozenset[str], ...] = ()
    compounds: tuple[str, ...] = ()
    known_as: frozenset[tuple[str, ...]] = frozenset()  # what leads to a nickname, of two words each
    joints: frozenset[str] = frozenset()  # small words inside of names
    adding: frozenset[str] = frozenset()  # "and"
    backward: frozenset[str] = frozenset()  # words behind a quotation that begin its attribution: "Lo ha detto"
    questions: frozenset[str] = frozenset()  # labels that are no names: "Question: …"
    papers: frozenset[str] = frozenset()  # last words of newspapers' names
    talk: frozenset[str] = frozenset()  # words of the first and second person: a transcript has some
    doing: frozenset[str] = frozenset()  # verbs of speech that are more often something else
    namelike: frozenset[str] = frozenset()  # words that are first names too
    formal: frozenset[str] = frozenset()  # "you" that only a capital tells from "they", with it
    nominatives: frozenset[str] = frozenset()  # pronouns that are subjects, where the verb stands second
    noun_endings: tuple[str, ...] = ()  # of nouns that nobody is called
    sentence_titles: bool = False  # of a title's words only the first one has a capital
    bare_fields: bool = False  # an office's field stands between it and the name: "hoogleraar waterbouw Ada Moor"
    person_pronouns: bool = False  # "he" and "she" stand for people alone
    participles: tuple[str, ...] = ()  # their endings: "saying"
    verb_endings: tuple[str, ...] = ()  # of words that no list has
    adverb_endings: tuple[str, ...] = ()
    adjective_endings: tuple[str, ...] = ()
    plural_verbs: frozenset[str] = frozenset()  # behind a single name they are nouns: "Larkshire state law"
    impersonal: frozenset[str] = frozenset()  # words behind "il" where it is nobody: "il y a"
    linking: frozenset[str] = frozenset()  # what stands between a verb and its pronoun: the "t" of "a-t-il"
    infinitives: frozenset[str] = frozenset()  # "to" before a verb
    singular: frozenset[str] = frozenset()  # what leads to one person: "a keeper"
    addressing: frozenset[str] = frozenset()  # before whom somebody tells something: "disse ao"
    oblique: frozenset[str] = frozenset()  # articles that only stand inside of a sentence

    def is_title(self, low: str) -> bool:
        """Whether a word in small letters is a title, or made of two ("secretary-general", "then-president")."""
        if low in self.titles:
            return True
        before, _, after = low.rpartition("-")
        return after in self.titles and (before in self.titles or before in self.prefixes)

    def is_personal(self, word: str) -> bool:
        """Whether a word is what one person is ("Chairman"), not only a part of such words ("Press", "Foreign")."""
        last = word.lower().rpartition("-")[2]
        return self.classes.get(last) == "H" or (last in self.titles and last not in self.partial)

    def is_office(self, word: str) -> bool:
        """Whether a word says what somebody is: a title, a noun for people, or one that ends like them."""
        low = word.lower()
        return self.is_title(low) or self.classes.get(low) == "H" or low.endswith(self.offices)


@cache
def available() -> frozenset[str]:
    """Codes of the languages that have a file."""
    folder = files("digest.quoting").joinpath("languages")
    return frozenset(entry.name[:2] for entry in folder.iterdir() if len(entry.name) == len("xx.toml"))


def lexicon(language: str | None) -> Lexicon | None:
    """The lexicon for a BCP 47 tag; unknown counts as English, a language without a file has none."""
    code = primary(language) or "en"
    return built(code) if code in available() else None


WORDS = (
    "openers",
    "connectors",
    "particles",
    "relatives",
    "unspecific",
    "indefinites",
    "enclitics",
    "abbreviations",
    "articles",
    "possessives",
    "elisions",
    "partitives",
    "locatives",
    "adding",
    "oblique",
    "singular",
    "plural_verbs",
    "linking",
    "impersonal",
    "namelike",
    "backward",
    "formal",
    "infinitives",
    "nominatives",
    "addressing",
)

ENDINGS = ("compounds", "noun_endings", "participles", "verb_endings", "adverb_endings", "adjective_endings")
TITLES = ("times", "prefixes", "portfolios", "relations", "under")
FLAGS = (
    "inverts",
    "capital_nouns",
    "capital_calendar",
    "dashes",
    "incises",
    "bare_names",
    "person_pronouns",
    "sentence_titles",
    "bare_fields",
)
KINDS = ("works", "slogans", "nicknames", "scare", "titled", "makers", "made", "beside", "as", "calling")
DENIALS = ("verbs", "claims", "links", "behind", "relatives", "of", "turns")


@cache
def built(code: str) -> Lexicon:
    """The lexicon of one language file."""
    text = files("digest.quoting").joinpath("languages", f"{code}.toml").read_text(encoding="utf-8")
    data = tomllib.loads(text)
    known = titles(code)
    passing = known.groups.keys() | set(listed(data, "titles.times"))
    data["nouns"]["people"] += " ".join(("", *(role for role in known.roles if role not in passing)))
    classes = {word: letter for path, letter in CLASSES for word in listed(data, path)}
    words = plain_fields(data)
    return Lexicon(
        code=code,
        classes=classes,
        **words,
        joints=words["connectors"] | words["particles"],
        things=frozenset(listed(data, "words.thing_pronouns")),
        titles=known.groups,
        partial=known.partial,
        male=frozenset(listed(data, "words.person_pronouns_male")),
        female=frozenset(listed(data, "words.person_pronouns_female")),
        according=keyed(data.get("phrases", {}).get("according", [])),
        put=keyed(data.get("phrases", {}).get("put", [])),
        quoting=frozenset(listed(data, "cues.quoting")),
        doing=frozenset(listed(data, "cues.doing")),
        kinds={key: frozenset(listed(data, f"kinds.{key}")) for key in KINDS},
        denials={key: frozenset(listed(data, f"denials.{key}")) for key in DENIALS},
        not_speakers=frozenset(listed(data, "labels.not_speakers")),
        questions=frozenset(listed(data, "labels.questions")),
        papers=frozenset(listed(data, "labels.papers")),
        talk=frozenset(listed(data, "labels.talk")),
        known_as=frozenset(tuple(pair.split()) for pair in data.get("kinds", {}).get("known_as", [])),
        crowds=frozenset(listed(data, "descriptions.crowds")),
        parties=dict(pair.split(":") for pair in listed(data, "descriptions.parties")),
        same_offices=tuple(frozenset(group.split()) for group in data.get("descriptions", {}).get("same_offices", [])),
        offices=tuple(listed(data, "titles.endings")),
        ambiguous=also_nouns(data, classes),
    )


def plain_fields(data: dict[str, Any]) -> dict[str, Any]:
    """The fields of a lexicon that a language file has under their own names: words, offices, endings and flags."""
    fields: dict[str, Any] = {name: frozenset(listed(data, f"words.{name}")) for name in WORDS}
    fields |= {name: frozenset(listed(data, f"titles.{name}")) for name in TITLES}
    fields |= {name: tuple(listed(data, f"words.{name}")) for name in ENDINGS}
    return fields | {name: bool(data.get(name, False)) for name in FLAGS}


def also_nouns(data: dict[str, Any], classes: dict[str, str]) -> dict[str, str]:
    """The cue verbs that are nouns as well, each with the class of the noun: "report"."""
    nouns = ((word, letter) for path, letter in CLASSES if path.startswith("nouns.") for word in listed(data, path))
    return {word: letter for word, letter in nouns if classes[word] in CUES}
