"""Backups: made and verified, kept in generations, a second time elsewhere, and restored."""
