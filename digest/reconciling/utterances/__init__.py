"""The same words across the outlets of a story: which wordings are one, and what a reader must not overlook."""
