"""Backups: made and verified, kept in generations and in a second place, and restored."""
