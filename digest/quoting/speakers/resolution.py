"""From the words that name a speaker to the speaker: full names, persons behind pronouns, roles."""

import re
from dataclasses import dataclass, field

from digest.model import Span
from digest.quoting.lexicon import CUES, Lexicon
from digest.quoting.speakers.capitals import declined
from digest.quoting.speakers.descriptions import described
from digest.quoting.speakers.heads import apposed_to, bare, body_named, hailing, headed, last_said, of_field, office_of
from digest.quoting.speakers.mentions import Mention
from digest.quoting.speakers.names import name_lists
from digest.quoting.speakers.offices import name_tokens
from digest.quoting.speakers.persons import People, people_of
from digest.quoting.speakers.pronouns import resolve_pronoun
from digest.quoting.speakers.ranking import Ranked
from digest.quoting.speakers.roles import is_telling, role_of, role_words
from digest.quoting.speakers.scene import Scene, addressed
from digest.quoting.speakers.together import speaking

__all__ = ["Speakers"]

OFFICES = re.compile(r"(?:,[wNb']{0,2}H){0,3},?c[wNb']{0,2}[Hw]")  # ", lawyer and former mayor", "and songwriter"
LED = re.compile(r"(?:c[Nw]|w{0,2}),")  # "and Sports," behind "the minister for Home Affairs"
SURE_PERSON = {True: 0.6, False: 0.75}  # probability for a pronoun: where it stands for people alone, and not


@dataclass(slots=True)
class Speakers:
    """Answers who is meant, for the mentions of one article in the order of its quotations."""

    text: str
    scene: Scene
    lexicon: Lexicon
    people: People = field(init=False)
    spoken: set[str] = field(default_factory=set)
    holders: dict[str, set[str]] | None = None
    told: dict[str, tuple[int, int] | None] = field(default_factory=dict)
    named_at: dict[str, list[int]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.people = people_of(self.scene, self.lexicon)

    def settle(self, ranked: Ranked) -> tuple[str | None, float]:
        """The speaker of a quotation; rivals that turn out to be the same person ("he", "Lund") make it surer."""
        speaker = self.speaker(ranked.mention)
        if speaker is None:
            return None, ranked.confidence
        agreeing = sum(share for number, share in ranked.rivals if self.speaker(number) == speaker)
        if ranked.rivals and (others := speaking(self.scene, self.people, ranked.mention)):
            agreeing += sum(share for number, share in ranked.rivals if number in others)
        if speaker in self.people.names.values():
            self.spoken.add(speaker)
        return speaker, min(1.0, ranked.confidence + agreeing)

    def speaker(self, number: int) -> str | None:
        """The name of the speaker that a mention stands for; None for one that the text does not make certain."""
        number = hailing(self.scene, self.people, headed(self.scene, office_of(self.scene, self.people, number)))
        mention = self.scene.mentions[number]
        if mention.kind == "p":
            return self.pronoun(number, mention)
        if mention.kind in "nsto":
            return None if declined(self.text, self.scene, self.people, number) else self.named(number, mention)
        oblique = self.scene.tokens.words[mention.first].lower() in self.lexicon.oblique
        if oblique and self.scene.facts(number).cue[0] not in "AL":
            return None  # "dem Kläger" is no subject
        if mention.kind == "h":
            return self.office(number, mention)
        return self.thing_named(mention)

    def thing_named(self, mention: Mention) -> str | None:
        """A body or a document in its own words; "her message" says too little by itself."""
        if self.scene.tokens.words[mention.first].lower() in self.lexicon.possessives:
            return None
        return self.scene.written(self.text, mention.first, mention.last)

    def named(self, number: int, mention: Mention) -> str:
        """A person's full name, a body's as it stands."""
        name, first = self.people.names.get(number), mention.first
        if mention.kind == "s" and first and self.scene.tokens.words[first].lower() in name_lists()["origins"]:
            led = self.scene.tokens.classes[first - 1] == "D"
            return self.scene.written(self.text, first - led, mention.last)  # "the Greek"
        if name is None:
            first += mention.kind == "o" and mention.last - first > 2 and addressed(self.scene, first)
            tokens = name_tokens(self.scene, mention) if mention.kind in "nst" else range(first, mention.last)
            return self.scene.written(self.text, tokens[0], tokens[-1] + 1)
        return name

    def labelled(self, label: Span) -> str | None:
        """A label's name in full: "PENROSE" -> "Ada Penrose" where the article names her."""
        name = " ".join(label.of(self.text).split())
        if len(name) == 1 or name.lower() in self.lexicon.questions:  # "Q:" and "Answer:" name nobody
            return None
        parts = name.split()
        while len(parts) > 1 and parts[0].casefold().rstrip(".") in self.lexicon.titles:
            parts.pop(0)
        folded = " ".join(parts).casefold()
        full = {known for known in self.people.names.values() if f" {known.casefold()}".endswith(f" {folded}")}
        name = next(iter(full)) if len(full) == 1 else name
        self.spoken.add(name)
        return name

    def pronoun(self, number: int, mention: Mention) -> str | None:
        """The person meant by "he", "she" or "who"."""
        gender = "m" if mention.head in self.lexicon.male else "f" if mention.head in self.lexicon.female else None
        if gender is not None:
            if (last := last_said(self.scene, number)) is not None and self.unnamed(last):
                return self.somebody(last, gender)
            found = resolve_pronoun(self.scene, self.people, mention, gender, self.spoken)
            if found is None or found.confidence < SURE_PERSON[self.lexicon.person_pronouns]:
                return None
            return found.name
        if mention.head in self.lexicon.relatives and number:
            before = self.scene.mentions[number - 1]
            between = self.scene.tokens.classes[before.last : mention.first]
            return self.speaker(number - 1) if before.kind != "p" and between in ("", ",") else None
        if mention.head in self.lexicon.things:
            return self.thing(number, mention)
        return None

    def unnamed(self, number: int) -> bool:
        """Whether a mention is somebody's without a name and an office: "the keeper"."""
        mention = self.scene.mentions[number]
        plain = mention.kind == "h" and not self.lexicon.is_title(mention.head)
        return plain and self.speaker(number) not in self.people.names.values()

    def somebody(self, number: int, gender: str) -> str | None:
        """A person without a name, whom the pronoun behind takes up: "A keeper said so. “I saw it,” she said"."""
        mention = self.scene.mentions[number]
        single = self.scene.tokens.words[mention.first].lower() in self.lexicon.singular
        fits = self.lexicon.titles.get(mention.head, "neutral")[0] in (gender, "n")
        return self.speaker(number) if single and fits else None

    def thing(self, number: int, mention: Mention) -> str | None:
        """ "it": the one body or document that its sentence names before it, else the one that has just spoken."""
        tokens = self.scene.tokens
        if (last := last_said(self.scene, number)) is not None and self.scene.mentions[last].kind in "obd":
            return self.speaker(last)
        earlier = [
            other
            for other in range(max(0, number - 8), number)
            if self.scene.mentions[other].kind in "obd"
            and tokens.sentences[self.scene.mentions[other].first] == tokens.sentences[mention.first]
        ]
        return self.speaker(earlier[0]) if len(earlier) == 1 else None

    def office(self, number: int, mention: Mention) -> str | None:
        """ "the mayor": the one person of the article who is called so, else the words themselves."""
        if name := self.apposed(number, mention) or apposed_to(self.scene, self.people, number):
            return name
        first = self.scene.tokens.words[mention.first].lower()
        if first in self.lexicon.possessives:
            return None
        if first in self.lexicon.articles:
            meant = described(self.text, self.scene, self.people, mention, self.lexicon)
            if meant is not None:
                return meant
        if first in self.lexicon.articles and mention.head not in self.lexicon.unspecific:
            holders = self.holders_of().get(mention.head, set())
            if len(holders) == 1:
                return next(iter(holders))
        return self.scene.written(self.text, mention.first, mention.last)

    def apposed(self, number: int, mention: Mention) -> str | None:
        """The name behind a comma: "the mayor of Larkhaven, Ada Penrose, said"."""
        at = self.name_behind(number, mention)
        return None if at is None else self.named(at, self.scene.mentions[at])

    def name_behind(self, number: int, mention: Mention) -> int | None:
        """The number of the name that an office leads to, None where it leads to none."""
        tokens, mentions = self.scene.tokens, self.scene.mentions
        following = number + 1
        while following < len(mentions) and mentions[following].first < mention.last:
            following += 1
        shared = bare(self.scene, mention) or tokens.classes[mention.last : mention.last + 1] == "c"
        while following < len(mentions) and mentions[following].kind == "h" and shared:
            following += 1  # "activist, lawyer and former mayor Ada Penrose"
        following += (fielded := body_named(self.scene, self.people, mention, following))
        if following >= len(mentions) or following not in self.people.names:
            return None
        other = mentions[following]
        if fielded or (bare(self.scene, mention) and of_field(self.scene, mention.last, other.first)):
            return following
        if not self.leads(mention.last, other.first) and not self.listed(mention, other):
            return None
        behind = tokens.class_at(other.last, tokens.paragraphs[other.first])
        return following if behind in ",-.Q^" or behind in CUES else None

    def listed(self, mention: Mention, name: Mention) -> bool:
        """Whether only further offices stand between an office without an article and a name."""
        between = self.scene.tokens.classes[mention.last : name.first]
        return (bare(self.scene, mention) or between[:1] == "c") and OFFICES.fullmatch(between) is not None

    def role(self, number: int, speaker: str | None) -> tuple[int, int] | None:
        """The tokens `[first, last)` that say what the speaker is, here or where the name came first."""
        return self.telling(self.role_beside(number)) or self.telling(self.role_told(speaker))

    def telling(self, role: tuple[int, int] | None) -> tuple[int, int] | None:
        """A role that says something away from its sentence."""
        return role if role and is_telling(self.scene, role) else None

    def role_beside(self, number: int) -> tuple[int, int] | None:
        """The tokens `[first, last)` that say what the speaker is, beside the name or in the mention itself."""
        number = hailing(self.scene, self.people, number)
        mention = self.scene.mentions[number]
        if mention.kind in "nst":
            return role_of(self.scene, mention)
        following = self.name_behind(number, mention) if mention.kind == "h" else None
        if following is None:
            return None
        last = self.scene.mentions[following].first
        classes = self.scene.tokens.classes
        last -= classes[last - 1] == ","
        owned = "'" in classes[mention.first : last]  # "the digger's driver" is nothing without its article
        return mention.first + (classes[mention.first] == "D" and not owned), last

    def role_told(self, speaker: str | None) -> tuple[int, int] | None:
        """The tokens beside the first name of a person that say what the person is: a later "Lund" is still mayor."""
        if speaker is None:
            return None
        if speaker not in self.told:
            if not self.named_at:
                for number, name in self.people.names.items():
                    self.named_at.setdefault(name, []).append(number)
            roles = (role_of(self.scene, self.scene.mentions[number]) for number in self.named_at.get(speaker, ()))
            self.told[speaker] = next(filter(None, roles), None)
        return self.told[speaker]

    def leads(self, first: int, last: int) -> bool:
        """Whether the tokens between an office and a name tie them: a comma, or "du port" in "la capitaine du port"."""
        tokens = self.scene.tokens
        if first == last or LED.fullmatch(tokens.classes[first:last]):
            return True
        small = all(tokens.words[at].islower() and tokens.classes[at] in "wiDHbd" for at in range(first, last))
        tied = tokens.words[first] in self.lexicon.connectors and tokens.classes[last - 1] not in "iD"
        return 2 <= last - first <= 3 and small and tied

    def holders_of(self) -> dict[str, set[str]]:
        """Role noun -> the persons who carry it in this article."""
        if self.holders is None:
            self.holders = {}
            for number, name in self.people.names.items():
                role = role_of(self.scene, self.scene.mentions[number])
                for word in role_words(self.scene, role) if role else ():
                    self.holders.setdefault(word, set()).add(name)
        return self.holders
