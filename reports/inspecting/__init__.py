"""公开前体检: what a file gives away that nobody sees on its pages, and a copy without it."""
