"""Paragraphs of another story inside an article: how far each belongs, and what the story's other articles say."""
