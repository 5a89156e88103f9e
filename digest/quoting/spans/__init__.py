"""Where words of others stand: marks, labels, dashes, block quotes."""
