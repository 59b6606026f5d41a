"""来件: a mail registered or filed, a scan filed by its codes, wherever it is dropped."""
