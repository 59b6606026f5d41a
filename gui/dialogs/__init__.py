"""Sheets over the window and panes in it, and the dialogs that several pages need."""
