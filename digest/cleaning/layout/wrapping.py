"""Hard-wrapped text: the lines of a paragraph that was broken at a fixed width, as one."""

from collections.abc import Callable, Iterator
from itertools import dropwhile, groupby, pairwise

from digest.cleaning.layout.breaks import SENTENCE_END, paragraph_ends
from digest.cleaning.layout.columns import column_seams
from digest.cleaning.layout.seams import ENDED, NARROW, PARTED, WIDE, Row, Seam, adjacent, blocks_of, is_inside

__all__ = ["unwrapped"]

LEAST, LEAST_ALONE = 2, 3  # breaks within sentences that prove a width: in blocks that it explains, and anywhere
LEAST_CASELESS = 6  # of a script where no capital tells that a line begins
MOST_AGREE = 0.75  # of the breaks within sentences so many are at the width that broke them all
ITEM = 2  # breaks of a title or of an item of a list
TOGETHER, UNFINISHED = 0.35, 0.6  # of full lines, so many stand above another one and end within a sentence
FULL_LINES, PARTED_LINES = 6, 3  # lines of an uneven text; of one in which a word is parted at the end of a line
WIDEST, SMALL = 100, 0.35  # its longest line; of its lines so many go on with a small letter
ALIKE, MOSTLY = 0.8, 0.65  # of the longest line so much is as good as full; so many lines are, if a page broke them
SHORT = 0.6  # of the longest line: one that ends its paragraph where lines are uneven


def unwrapped(raw: str, rows: list[Row], *, quoted: bool = False) -> list[tuple[int, int]]:
    """The spans of the paragraphs; of the lines themselves where the text is not wrapped.

    A line is full if the next one's first word did not fit behind it: where many are at one width, it was broken
    there, and one that is not full ends its paragraph. Where too few lines tell of a width, those of a block or of a
    sentence are still one if any width breaks them all and some within a sentence. Text that was broken by the
    measure of a page has lines of uneven length; then only a short line ends a paragraph. A `quoted` mail was broken
    by its program: its longest line tells the width.
    """
    columns = column_seams(raw, rows)
    if not any(is_inside(raw, row, after) for row, after in pairwise(rows)):
        return joined(rows, columns)
    blocks = list(blocks_of(raw, rows))
    cased = any(seam.inside and raw[rows[seam.number + 1].start].islower() for block in blocks for seam in block)
    width = width_of(blocks, cased)
    together: set[int] = set()
    width = width if is_finished(raw, rows, blocks, width) else 0
    if width:
        together = full_lines(raw, rows, blocks, width)
    elif is_uneven(raw, rows):
        least = SHORT * max(row.end - row.start for row in rows)
        together = texts(raw, rows, blocks, lambda seam: seam.least >= least)
    if cased:
        together.update(number for block in blocks for number in sentences_of(raw, rows, block, width))
    if quoted:
        longest = max(seam.least for block in blocks for seam in block)
        together.update(seam.number for block in blocks for seam in block if seam.at(longest))
    return joined(rows, together | columns)


def joined(rows: list[Row], together: set[int]) -> list[tuple[int, int]]:
    """The spans of the lines, those of which the numbers are given as one with the next."""
    spans = [(rows[0].start, rows[0].end)]
    for number, row in enumerate(rows[1:]):
        if number in together:
            spans[-1] = (spans[-1][0], row.end)
        else:
            spans.append((row.start, row.end))
    return spans


def sentences_of(raw: str, rows: list[Row], block: list[Seam], width: int) -> Iterator[int]:
    """The seams of a block that one width or, where the file's `width` does not explain it, the measure of a page
    broke, or else of each sentence in it that a width broke. They are their own witnesses: some are within a
    sentence, and the last line ends one."""
    explained = all(seam.at(width) for seam in block if seam.inside)
    whole = len(fitting(block, rows)) == len(block) or (not explained and is_even(rows, block))
    for run in [block] if whole else by_sentence(block):
        last = rows[run[-1].number + 1]
        if raw.endswith(ENDED, last.start, last.end) and any(seam.inside for seam in run):
            taken = run if whole else dropwhile(lambda seam: not seam.inside, fitting(run, rows))
            yield from (seam.number for seam in taken)


def is_even(rows: list[Row], block: list[Seam]) -> bool:
    """Whether all lines of a block but the last are about as long as the longest, and many end within a sentence."""
    longest = max(rows[block[-1].number + 1].length, *(seam.least for seam in block))
    inside = sum(seam.inside for seam in block)
    return inside >= SMALL * len(block) and min(seam.least for seam in block) >= max(NARROW, ALIKE * longest)


def fitting(run: list[Seam], rows: list[Row]) -> list[Seam]:
    """As many of the last seams as one width breaks, which the line below them does not exceed."""
    least, most = rows[run[-1].number + 1].length, WIDE
    for taken, seam in enumerate(reversed(run)):
        least, most = max(least, seam.least), min(most, seam.most)
        if least > most:
            return run[len(run) - taken :]
    return run


def by_sentence(block: list[Seam]) -> list[list[Seam]]:
    """The seams of each sentence of a block."""
    return [list(run) for ended, run in groupby(block, key=lambda seam: seam.ended) if not ended]


def full_lines(raw: str, rows: list[Row], blocks: list[list[Seam]], width: int) -> set[int]:
    """The seams that a width broke. Paragraphs without blank lines between end at full lines, too, by chance."""
    together = texts(raw, rows, blocks, lambda seam: seam.at(width))
    loose = [block for block in blocks if not all(seam.at(width) for seam in block)]
    return together.difference(paragraph_ends(raw, rows, loose, width))


def texts(raw: str, rows: list[Row], blocks: list[list[Seam]], is_full: Callable[[Seam], bool]) -> set[int]:
    """The seams below full lines that are a text."""
    runs = (list(run) for block in blocks for full, run in groupby(block, key=is_full) if full)
    return {seam.number for run in runs if is_text(raw, rows, run) for seam in run}


def is_text(raw: str, rows: list[Row], run: list[Seam]) -> bool:
    """Whether full lines are a paragraph, which ends in a sentence or holds the end of one, or else a title of two
    or three lines; headlines that are as long as the width by chance are neither."""
    first, last = rows[run[0].number], rows[run[-1].number + 1]
    return (
        raw.endswith(ENDED, last.start, last.end)
        or len(run) == 1
        or (len(run) == ITEM and all(seam.inside for seam in run))
        or SENTENCE_END.search(raw, first.start, last.end) is not None
    )


def width_of(blocks: list[list[Seam]], cased: bool) -> int:
    """The width at which most lines are full, those that break within a sentence counted twice; 0 where too few of
    these are."""
    seams = [seam for block in blocks for seam in block if NARROW <= seam.least <= WIDE]
    starts, ends = [0] * (WIDE + 1), [0] * (WIDE + 1)
    for seam in seams:
        starts[seam.least] += 1 + seam.inside
        ends[min(seam.most, WIDE)] += 1 + seam.inside
    best, most, open_ = 0, 0, 0
    for width in range(NARROW, WIDE + 1):
        open_ += starts[width]
        if open_ > most:
            best, most = width, open_
        open_ -= ends[width]
    inside = [seam for seam in seams if seam.inside]
    agree = sum(seam.at(best) for seam in inside)
    if not cased:
        return best if agree >= LEAST_CASELESS and is_prose(seams, best) else 0
    if agree < MOST_AGREE * len(inside):
        return 0
    whole = sum(seam.inside for block in blocks if all(seam.at(best) for seam in block) for seam in block)
    return best if agree >= LEAST_ALONE or whole >= LEAST else 0


def is_finished(raw: str, rows: list[Row], blocks: list[list[Seam]], width: int) -> bool:
    """Whether most of what a width breaks within sentences comes to the end of one, as a list of headlines never does;
    two or three lines between blank ones may be a title or an item, and are not asked."""
    last = []
    for block in blocks:
        for full, group in groupby(block, key=lambda seam: seam.at(width)):
            run = list(group)
            if full and any(seam.inside for seam in run) and not len(run) == len(block) <= ITEM:
                last.append(rows[run[-1].number + 1])
    return 2 * sum(raw.endswith(ENDED, row.start, row.end) for row in last) >= len(last)


def is_prose(seams: list[Seam], width: int) -> bool:
    """Whether the full lines stand together, end within sentences, and go on in small letters or without capitals."""
    full = [seam for seam in seams if seam.at(width)]
    together = sum(b.number == a.number + 1 for a, b in pairwise(full))
    inside = sum(seam.inside for seam in full)
    return together >= TOGETHER * len(full) and inside >= UNFINISHED * len(full)


def is_uneven(raw: str, rows: list[Row]) -> bool:
    """Whether most lines that have a follower are about as long as the longest, unfinished, and go on in prose: with
    a parted word, or a sentence that ends within a line."""
    longest = max(row.end - row.start for row in rows)
    parted = PARTED.search(raw)
    if not NARROW <= longest <= WIDEST or len(rows) < (PARTED_LINES if parted else FULL_LINES):
        return False
    inner = [(a, b) for a, b in pairwise(rows) if adjacent(raw, a, b)]
    if len(inner) < len(rows) / 2 or not (parted or SENTENCE_END.search(raw)):
        return False
    alike = sum(row.end - row.start >= max(NARROW, ALIKE * longest) for row, _ in inner)
    unfinished = sum(not raw.endswith(ENDED, row.start, row.end) for row, _ in inner)
    small = sum(not raw[after.start].isupper() for _, after in inner)
    return alike >= MOSTLY * len(inner) and unfinished >= UNFINISHED * len(inner) and small >= SMALL * len(inner)
