"""Languages whose verb stands second: what comes before it need not be its subject."""

from digest.quoting.speakers.scene import Scene

__all__ = ["inverted"]


def inverted(scene: Scene, number: int) -> bool:
    """Whether the subject stands behind the verb that a mention leads to: "Dazu schreibt er", "In Orlo sagte Lund"."""
    mine, tokens, lexicon = scene.facts(number), scene.tokens, scene.lexicon
    if mine.cue[0] != "R" or mine.cue_at != mine.last:
        return False
    behind = tokens.class_at(mine.last + 1, mine.paragraph)
    if behind == "P":
        word = tokens.words[mine.last + 1].lower()
        return word in lexicon.nominatives or (mine.kind == "s" and word in lexicon.female)
    if behind not in "DNTHb":
        return False
    first = mine.lead
    while first and tokens.sentences[first - 1] == mine.sentence and tokens.classes[first - 1] in "wDNTHbdi'":
        first -= 1
    opens = not first or tokens.sentences[first - 1] != mine.sentence
    return opens and first < mine.first and tokens.classes[first] == "i"
