"""The papers of items: lists, the slip of reviews, hand-over, documents in force."""
