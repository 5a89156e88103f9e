"""Pages to bytes: themes, permalinks, feeds, structured data."""

from digest.rendering.pages import render
from digest.rendering.permalinks import (
    article_permalink,
    outlet_permalink,
    output_path,
    slugify,
    speaker_permalink,
    story_permalink,
    tag_permalink,
)
from digest.rendering.speakers import spoken_quotes
from digest.rendering.theming import Theme, load_theme

__all__ = [
    "Theme",
    "article_permalink",
    "load_theme",
    "outlet_permalink",
    "output_path",
    "render",
    "slugify",
    "speaker_permalink",
    "spoken_quotes",
    "story_permalink",
    "tag_permalink",
]
