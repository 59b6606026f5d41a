"""Fields, their rows and the form that gathers them."""
