"""The office itself: profile, departments, channels, tree of categories, by when it publishes."""
