"""主动公开: an item, its reviews, publication, amendment and hand-over, and how lists find it."""
