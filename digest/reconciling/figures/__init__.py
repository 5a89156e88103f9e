"""Numbers with what they count: found in one article, aligned over a story."""
