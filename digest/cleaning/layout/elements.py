"""The elements of a page: which ones hold nothing to read, which end a line, which hold other ones."""

from digest.cleaning.layout.values import LineKind

__all__ = ["BLOCKS", "CONTAINERS", "KINDS", "SKIPPED", "STRONG"]

SKIPPED = frozenset((
    "script", "style", "noscript", "template", "svg", "iframe", "select", "option", "textarea", "head", "object",
    "embed", "canvas", "video", "audio", "math", "map", "-comment",
))  # fmt: skip
BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "body", "br", "button", "caption", "center", "dd", "details",
    "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3",
    "h4", "h5", "h6", "header", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "section",
    "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
))  # fmt: skip
KINDS: dict[str, LineKind] = {
    "li": "list-item", "dt": "list-item", "dd": "list-item", "blockquote": "block-quote", "figcaption": "caption",
    "caption": "caption", "p": "paragraph", "td": "cell", "th": "cell", "h1": "heading", "h2": "heading",
    "h3": "heading", "h4": "heading", "h5": "heading", "h6": "heading",
}  # fmt: skip
CONTAINERS = BLOCKS - frozenset((
    "br", "button", "caption", "center", "dd", "dt", "figcaption", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "legend",
    "li", "p", "pre", "summary", "table", "tbody", "tfoot", "thead", "tr", "html",
))  # fmt: skip
STRONG = {"list-item", "block-quote", "caption", "heading"}  # a <p> inside of these changes nothing
