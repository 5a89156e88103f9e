"""Which lines are the article: what can be told of a line, the trained classifier, its verdicts."""
