"""What is broken inside a kept line, and how it is mended."""
