"""From a document to an article: what to keep, and a record of all that was dropped or repaired, and why."""

import re
from collections import Counter

from digest.cleaning.comments import comment_section
from digest.cleaning.editor import override
from digest.cleaning.evidence import Evidence
from digest.cleaning.following import other_articles
from digest.cleaning.intruders.detection import find_intruders, put_back
from digest.cleaning.layout.quoted import marks_before
from digest.cleaning.layout.values import Layout
from digest.cleaning.lines.clocks import clocks
from digest.cleaning.lines.judge import judge
from digest.cleaning.metadata.above import page_headline, read_above
from digest.cleaning.metadata.dateline import dateline_day
from digest.cleaning.metadata.dates import outlet_day, url_date
from digest.cleaning.metadata.header import Head
from digest.cleaning.metadata.masthead import address_outlet, confirmed, newspaper
from digest.cleaning.metadata.notes import author_note
from digest.cleaning.metadata.title import confirmed_title, settle_title
from digest.cleaning.phrases import normal
from digest.cleaning.piece import Piece
from digest.cleaning.prepare import Prepared, prepare
from digest.cleaning.record import Written, write
from digest.cleaning.repairing.repairs import Change, context_of, find_changes
from digest.cleaning.several import further_articles, told_to_split
from digest.cleaning.wordtable import word_row
from digest.model import Article, CleaningRules, Document, Doubt, Metadata, Problem, Span
from digest.text import outlet_key, sentences

__all__ = ["clean"]

WHOLE, COPIED = 100, 0.8  # words of a line that may hold the whole text again; share of them that other lines have
LEAST_REPEATED = 4  # words of a line whose repetition is an accident
DOUBTFUL = ("boilerplate", "template", "intruder")  # what no rule was certain of
RESCUED = 3  # lines that come back
UNSEEN = ("editor", "invisible", "markup")  # what is never put back for want of something better
LONGEST_LABEL, LONGEST_HEADING = 6, 10  # words of a line that is a heading by its colon, by its markup
BEHIND_TITLE = 12  # words of section and outlet behind the title in a page's first line


def clean(
    document: Document, layout: Layout, evidence: Evidence, rules: CleaningRules, spoken: tuple[int, ...] = ()
) -> Article:
    """The article in a document: a function of the document, what other files say of its lines, and the rules.

    `spoken` tells of which doubtful paragraphs the other articles of its story say otherwise, once that is known.
    """
    given, found = document.metadata, layout.found.metadata
    outlet = given.outlet or found.outlet or confirmed(document, layout) or evidence.outlet or newspaper(layout)
    pieces, language, *_ = prepared = prepare(document, layout, rules, outlet)
    head, doubts = judged(document, layout, evidence, prepared)
    outlet = outlet or head.outlet or address_outlet(given.url or found.url)
    put_back(pieces, spoken, language)
    problems = (*layout.problems, *settled(pieces, document, layout, rules, outlet))
    written = write(layout.raw, pieces, mend(layout.raw, pieces, language))
    return Article(
        id=document.id,
        origin=document.origin,
        title=settle_title(head.title, written, language),
        text=written.text,
        paragraphs=written.paragraphs,
        sentences=all_sentences(written, language),
        raw=layout.raw,
        kept=written.kept,
        removed=written.removed,
        repairs=written.repairs,
        authors=given.authors or found.authors or people(head.authors, outlet),
        published=given.published or day_of(found, head.published or dateline_day(pieces, language), given.url),
        language=language,
        outlet=outlet,
        url=given.url or found.url,
        section=layout.found.section or head.section,
        tags=given.tags or found.tags,
        links=links(layout, pieces),
        story_key=given.story,
        slug=given.slug,
        problems=problems,
        doubts=doubts,
        modified=layout.found.modified,
    )


def settled(
    pieces: list[Piece], document: Document, layout: Layout, rules: CleaningRules, outlet: str | None
) -> tuple[Problem, ...]:
    """The editor's word over the judged lines, and some of them back where nothing is left; what went wrong.

    It changes the pieces, which have the marks of quoted mail with them in the end.
    """
    problems = (*override(pieces, document, rules, outlet), *rescue(pieces, document))
    problems += told_to_split(pieces, document, layout)
    unquote(layout.raw, pieces)
    return problems


def people(names: tuple[str, ...], outlet: str | None) -> tuple[str, ...]:
    """The names of a byline without the outlet's own."""
    return tuple(name for name in names if outlet is None or outlet_key(name) != outlet_key(outlet))


def day_of(found: Metadata, shown: str | None, url: str | None) -> str | None:
    """The day or moment of publication: what the page declares, as its readers see it; else a line under the title,
    else the address."""
    written = url_date(url or found.url)
    return outlet_day(found.published, written, shown) or shown or written


def judged(
    document: Document, layout: Layout, evidence: Evidence, prepared: Prepared
) -> tuple[Head, tuple[Doubt, ...]]:
    """Remove what is not the article: furniture, repeats, echoes of the title, other stories; nothing where an editor
    says that all is.

    Returns the head, now that it is known where the text begins, and what is doubtful.
    """
    given, declared = document.metadata.title, layout.found.metadata.title
    pieces, language, head, hint = prepared
    if not document.metadata.clean:
        return head._replace(title=given or head.title or declared), ()
    title_echo(pieces, given or declared or head.title)
    row = word_row([piece.split for piece in pieces], language)
    judge(pieces, row, layout, evidence, hint, language, document.format)
    clocks(pieces)
    comment_section(pieces, language)
    title = given or (
        page_headline(declared, pieces, language) if declared else confirmed_title(head.title, pieces, language)
    )
    if not declared:
        head = read_above(pieces, title, head, language)
    if document.format == "html":
        other_articles(pieces, layout.lines, title, language)
    author_note(pieces, document.metadata.authors or layout.found.metadata.authors or head.authors, language)
    repeats(pieces)
    title_echo(pieces, title)
    if document.format == "text":
        further_articles(pieces, title, language)
    dangling(pieces)
    doubts = find_intruders(pieces, title, language, evidence, marked=document.format != "text", row=row)
    return head._replace(title=title), doubts


def title_echo(pieces: list[Piece], title: str | None) -> None:
    """The title is shown above the text: lines that only repeat it go, and a first line that adds the outlet's name."""
    if title:
        wanted = normal(title)
        longest = wanted.count(" ") + 1 + BEHIND_TITLE
        for piece in pieces:
            first = piece.folded == pieces[0].folded and piece.words <= longest
            if piece.folded == wanted or (first and f"{piece.folded} ".startswith(f"{wanted} ")):
                piece.remove("title")


def repeats(pieces: list[Piece]) -> None:
    """Of two equal paragraphs the first stays; what recurs more often is the article's own form, like the questions
    of a survey or the parts of a plan. A line that holds the paragraphs above it once more goes too."""
    kept = [piece for piece in pieces if not piece.reason]
    total = sum(piece.words for piece in kept)
    for whole in [piece for piece in kept if piece.words >= max(WHOLE, total / 4)]:
        above = (piece for piece in kept if LEAST_REPEATED <= piece.words < whole.words and piece.start < whole.start)
        if sum(piece.words for piece in above if piece.folded in whole.folded) >= COPIED * whole.words:
            whole.remove("duplicate", "the paragraphs above in one")
    times = Counter(piece.folded for piece in pieces if not piece.reason)
    seen: set[str] = set()
    for piece in pieces:
        if not piece.reason and times[piece.folded] == 2 and piece.words >= LEAST_REPEATED:
            if piece.folded in seen:
                piece.remove("duplicate")
            seen.add(piece.folded)


def dangling(pieces: list[Piece]) -> None:
    """A heading stands above something: one that nothing follows headed what went, and goes too."""
    kept = [piece for piece in pieces if not piece.reason]
    if len(kept) > 1 and kept[-2].kind != "heading":
        last = kept[-1]
        colon = last.words <= LONGEST_LABEL and last.text.rstrip().endswith(":")
        if colon or (last.kind == "heading" and last.words <= LONGEST_HEADING and last.text[-1:] not in ".!?…"):
            last.remove("boilerplate", "a heading with nothing below it")


def rescue(pieces: list[Piece], document: Document) -> list[Problem]:
    """Where nothing is left, the longest lines come back, and the editor is told.

    A feed may hold no more than a teaser: where a title is given and no doubtful line stays away, all is well.
    """
    if any(not piece.reason for piece in pieces):
        return []
    doubtful = [piece for piece in pieces if piece.reason in DOUBTFUL]
    seen = doubtful or [piece for piece in pieces if piece.reason not in UNSEEN]
    best = sorted(seen, key=lambda piece: (-piece.words, piece.start))[:RESCUED]
    for piece in best:
        piece.reason = ""
    if document.metadata.title and 0 < len(doubtful) <= RESCUED:
        return []
    message = (
        "Nothing in this file looks like an article; its longest lines were kept. Replace the file, or name the "
        "paragraphs to keep with “keep” in its front matter."
        if best
        else "This file holds no text; put the article into it, or delete it."
    )
    return [Problem("warning", document.origin, None, "nothing-left", message)]


def unquote(raw: str, pieces: list[Piece]) -> None:
    """The marks of a quoted mail belong to the lines that they stand before: there they are mended."""
    if "\n>" in raw or raw[:1] == ">":
        for piece in pieces:
            start = marks_before(raw, piece.start)
            if start < piece.start:
                piece.start, piece.text = start, raw[start : piece.end]


def mend(raw: str, pieces: list[Piece], language: str | None) -> dict[int, list[Change]]:
    """The repairs of every kept piece, by where it starts."""
    kept = [piece for piece in pieces if not piece.reason]
    removed = [piece.text for piece in pieces if piece.reason and len(piece.text) < 400]
    context = context_of(kept, removed, language)
    if not context.finders:
        return {}
    found = {piece.start: find_changes(raw, piece.start, piece.end, context) for piece in kept}
    return {start: changes for start, changes in found.items() if changes}


def all_sentences(written: Written, language: str | None) -> tuple[Span, ...]:
    """The sentences of all paragraphs but headings."""
    return tuple(
        sentence
        for paragraph in written.paragraphs
        if paragraph.kind != "heading"
        for sentence in sentences(written.text, paragraph.span.start, paragraph.span.end, language)
    )


def links(layout: Layout, pieces: list[Piece]) -> tuple[str, ...]:
    """The addresses in what was kept."""
    kept = {piece.line for piece in pieces if not piece.reason}
    found = [link.url for link in layout.links if link.line in kept and link.url.startswith(("http://", "https://"))]
    written = [
        match.group().rstrip(".,;:!?)")
        for piece in pieces
        if not piece.reason and "://" in piece.text
        for match in re.finditer(r"https?://[^\s<>\"”’»]{4,500}", piece.text)
    ]
    return tuple(dict.fromkeys(found + written))
