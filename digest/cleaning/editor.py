"""The editor has the last word: paragraphs kept or dropped by their beginnings."""

from digest.cleaning.layout.values import Layout
from digest.cleaning.phrases import normal
from digest.cleaning.piece import Piece
from digest.cleaning.prepare import prepare
from digest.model import CleaningRule, CleaningRules, Document, Problem

__all__ = ["matched_rules", "override"]


def begins(folded: str, text: str) -> bool:
    """Whether a line begins with an editor's words; case, punctuation and white space do not count."""
    wanted = normal(text)
    return (bool(wanted) and (folded + " ").startswith(wanted + " ")) or (bool(wanted) and folded.startswith(wanted))


def rule_applies(rule: CleaningRule, outlet: str | None) -> bool:
    """Whether a rule is meant for this outlet."""
    return rule.outlet is None or (outlet is not None and rule.outlet.casefold() == outlet.casefold())


def override(pieces: list[Piece], document: Document, rules: CleaningRules, outlet: str | None) -> tuple[Problem, ...]:
    """Pin what is to be kept, remove what is to be dropped; the article's own keys win over the project's rules."""
    for rule in rules.drop:
        if rule_applies(rule, outlet):
            mark(pieces, rule.text, keep=False)
    for rule in rules.keep:
        if rule_applies(rule, outlet):
            mark(pieces, rule.text, keep=True)
    problems = []
    lines = dict(document.metadata.lines)
    for key, texts, keep in (("drop", document.metadata.drop, False), ("keep", document.metadata.keep, True)):
        for text in texts:
            if not mark(pieces, text, keep=keep):
                advice = f"check the wording, or delete it from “{key}”."
                message = f"No paragraph of this article begins with “{text[:60]}”; {advice}"
                problems.append(Problem("warning", document.origin, lines.get(key), "stale-override", message))
    return tuple(problems)


def mark(pieces: list[Piece], text: str, *, keep: bool) -> bool:
    """Apply one rule to all paragraphs that begin with `text`; whether there was one."""
    found = False
    for piece in pieces:
        if begins(piece.folded, text):
            found = True
            piece.pinned = keep
            piece.reason = "" if keep else "editor"
            piece.detail = "" if keep else f"dropped by an editor’s rule: {text[:60]}"
    return found


def matched_rules(document: Document, layout: Layout, rules: CleaningRules, outlet: str | None) -> tuple[int, ...]:
    """Which of the project's rules (numbered through `keep`, then `drop`) match a line of this outlet's document."""
    folded = [piece.folded for piece in prepare(document, layout, rules).pieces]  # some lines are cut in two there
    found = []
    for number, rule in enumerate((*rules.keep, *rules.drop)):
        if rule_applies(rule, outlet) and any(begins(line, rule.text) for line in folded):
            found.append(number)
    return tuple(found)
