"""The page 核查: reports of anybody, read beside the window, and what is wrong with them."""
