"""The sentences of a story: what each says, what is known about it, and what makes it unfit for a summary."""
