"""Who said it: mentions, persons, roles, and the ranking over them."""
