"""What a paper is made of before it becomes a file: blocks, lists of rows, sheets of facts."""
