"""Which sentences make the summary: how much each says of the story, and the greedy choice among them."""
