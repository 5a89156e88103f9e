"""What the files say about each other: the lines that they share, the outlets that they name."""

import msgspec

from digest.building import Memo, Ref
from digest.cleaning import Evidence, Layout, LineIndex, Mastheads, line_keys, outlet_names, segment
from digest.pipeline.files import Files
from digest.pipeline.stages import DocumentEntry, Stages, Told

__all__ = ["Across"]


class Across:
    """The evidence of all files for the cleaning of each; one file can change how another is cleaned."""

    def __init__(self, files: Files, memo: Memo, stages: Stages) -> None:
        self.files = files
        self.memo = memo
        self.stages = stages
        self.lines = LineIndex()
        self.mastheads = Mastheads()

    def told(self, entry: DocumentEntry) -> Told:
        """What an article tells the others."""
        layout = self.layout(entry)

        def tell() -> Told:
            lines = self.memo.value(layout)
            return Told(line_keys(lines), outlet_names(self.files.document(entry), lines))

        return self.memo.value(self.memo.call(self.stages.tell, (entry.fingerprint, layout.fingerprint), tell))

    def update(self, entry: DocumentEntry, told: Told) -> set[str]:
        """Put an article in, or replace it; returns those whose evidence may have changed."""
        return self.lines.update(entry.id, entry.outlet, told.lines) | self.mastheads.update(entry.id, told.names)

    def remove(self, id_: str) -> set[str]:
        """Take an article out; returns those whose evidence may have changed."""
        return self.lines.update(id_, None, None) | self.mastheads.update(id_, None)

    def evidence(self, id_: str) -> Evidence:
        """What the other files say about an article."""
        return msgspec.structs.replace(self.lines.evidence(id_), outlet=self.mastheads.of(id_))

    def expected(self, entry: DocumentEntry) -> Evidence:
        """What `evidence` will be once the article is as it is now."""
        told = self.told(entry)
        lines = self.lines.expected(entry.id, entry.outlet, told.lines)
        return msgspec.structs.replace(lines, outlet=self.mastheads.outlet(told.names))

    def layout(self, entry: DocumentEntry) -> Ref[Layout]:
        """The blocks of a document."""
        return self.memo.call(self.stages.segment, (entry.fingerprint,), lambda: segment(self.files.document(entry)))
