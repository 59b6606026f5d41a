"""帮助: what is done on each page, with pictures, the law and questions; found, and as a manual."""
