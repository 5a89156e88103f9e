"""The ledger beside the content: the addresses given out, and what each published state of a story brought."""
