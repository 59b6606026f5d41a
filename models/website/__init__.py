"""网站对账: what the register says stands on the website, and what is registered from there."""
