"""The pages of a site: which there are, what is on each, and what a change touches."""
