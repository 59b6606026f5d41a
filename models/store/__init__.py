"""The register as a file: database, history, lock, settings, what all tables and lists share."""
