"""Backups: made and verified, kept in generations, and restored into a new folder."""
