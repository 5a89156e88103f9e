"""The order of names in a list: people by surname, and all as the alphabet of the site's language has it."""

import unicodedata
from functools import cache

from digest.text.language import primary
from digest.text.particles import PARTICLES

__all__ = ["LETTERS", "alphabetic", "filed", "initial"]

# Letters that NFKD leaves whole although every reader spells them in ASCII.
LETTERS = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"})
# Letters with a place of their own, each group behind the letter that it begins with; elsewhere an accent makes none.
OWN_PLACES = {
    "cs": "cč rř sš zž",
    "da": "zæøå",
    "es": "nñ",
    "fi": "zåäö",
    "hr": "cčć dđ sš zž",
    "hu": "oö uü",
    "is": "dð zþæö",
    "nb": "zæøå",
    "nn": "zæøå",
    "no": "zæøå",
    "pl": "aą cć eę lł nń oó sś zźż",
    "ro": "aăâ iî sș tț",
    "sk": "aä cč oô sš zž",
    "sl": "cč sš zž",
    "sv": "zåäö",
    "tr": "cç gğ hı oö sş uü",
}
LAST = "\U0010ffff"  # behind every letter
GENERATIONS = frozenset({"jr", "sr", "ii", "iii", "iv"})
FIRST_NAMES = frozenset({"al", "ben", "van"})  # particles that are first names in the first place


@cache
def own_places(language: str) -> dict[str, str]:
    """What each letter with a place of its own is compared as."""
    groups = OWN_PLACES.get(primary(language) or "", "").split()
    return {letter: group[0] + LAST * at for group in groups for at, letter in enumerate(group) if at}


def alphabetic(text: str, language: str) -> str:
    """What `text` is compared by: its letters and digits, without accents where the language's alphabet has none.

    >>> sorted(["Zamora", "Ñañez", "Núñez", "Oller"], key=lambda name: alphabetic(name, "es"))
    ['Núñez', 'Ñañez', 'Oller', 'Zamora']
    """
    if text.isascii():
        return "".join(letter for letter in text.lower() if letter.isalnum() or letter == " ")
    places = own_places(language)
    return "".join(places.get(letter) or base(letter) for letter in unicodedata.normalize("NFC", text).lower())


def base(letter: str) -> str:
    """A letter without what is above or below it; nothing for a mark."""
    plain = unicodedata.normalize("NFKD", letter.translate(LETTERS))
    return "".join(part for part in plain if part.isalnum() or part == " ")


def initial(text: str, language: str) -> str:
    """The letter under which `text` stands, "" where it begins with none that has a capital."""
    key = alphabetic(text, language).lstrip()
    own = next((letter for letter, place in own_places(language).items() if key.startswith(place)), "")
    found = (own or key[:1]).upper()
    return found if found != found.lower() else ""


def filed(name: str) -> str:
    """A person's name as a register has it, the surname first; small particles stay with the first name.

    >>> [filed(name) for name in ("Greta von der Aue", "Leonor De la Cruz", "Tom Reed Jr.", "Marta")]
    ['Aue Greta von der', 'De la Cruz Leonor', 'Reed Jr. Tom', 'Marta']
    """
    words = name.split()
    last = len(words) - 1
    while last > 1 and words[last].lower().strip(".,") in GENERATIONS:
        last -= 1
    first = at = last
    while at > 0 and words[at - 1].lower() in PARTICLES and not (at == 1 and words[0].lower() in FIRST_NAMES):
        at -= 1
        if words[at][0].isupper():
            first = at
    return " ".join((*words[first:], *words[:first])) if first > 0 else name
