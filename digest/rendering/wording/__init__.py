"""The site's own words: in its language, for dates, for what has no name, for the reasons of the stages."""
