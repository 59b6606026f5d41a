"""What was found in the files that go out, told by file and kind, also on paper."""
