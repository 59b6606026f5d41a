"""The papers of requests: letters, the proof of a date, the file of a case, lists."""
