"""Quoted mail: lines that begin with ">", which are read as if they did not."""

import re

from digest.cleaning.layout.seams import Row

__all__ = ["marks_before", "without_marks"]

MARKS = re.compile(r"(?:>[ \t]?){1,8}[ \t]*")
LINE_END = re.compile(r"[\r\n][ \t]*(?:>[ \t]*){1,8}\Z")
FEWEST, SHARE = 3, 0.5  # lines that are quoted; of the text that is, unless a line that ends in a colon stands above
LONGEST = 40  # code points of the marks before a line


def without_marks(raw: str, rows: list[Row]) -> tuple[list[Row], list[Row], bool]:
    """The lines without the marks of a quoted mail, those that are nothing but marks, and whether there is such a mail;
    the lines as they are where nothing shows it: most of the text, or one above them that says who wrote them."""
    marked = [number for number, row in enumerate(rows) if raw[row.start] == ">"]
    if len(marked) < FEWEST:
        return rows, [], False
    size = sum(rows[number].end - rows[number].start for number in marked)
    introduced = marked[0] > 0 and raw[rows[marked[0] - 1].end - 1] in ":："
    if not introduced and size < SHARE * sum(row.end - row.start for row in rows):
        return rows, [], False
    lines, empty = [], []
    for row in rows:
        marks = MARKS.match(raw, row.start, row.end)
        if marks is None:
            lines.append(row)
        elif marks.end() == row.end:
            empty.append(row)
        else:
            at = marks.end()
            lines.append(Row(at, row.end, max(0, at - len(raw[row.start : at].rstrip()) - row.start - 1)))
    return lines, empty, True


def marks_before(raw: str, start: int) -> int:
    """Where the marks of a quoted mail before a line begin that starts at `start`; `start` where there are none."""
    near = raw[max(0, start - LONGEST) : start]
    if ">" not in near:
        return start
    match = LINE_END.search("\n" + near if start <= LONGEST else near)
    if match is None:
        return start
    return start - len(match.group().lstrip("\r\n \t"))
