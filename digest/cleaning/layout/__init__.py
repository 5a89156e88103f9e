"""What a document looks like before any judgement: its lines, and what markup says of them."""
