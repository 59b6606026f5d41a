"""The dialogs by which a step of a request is registered, corrected or closed."""
