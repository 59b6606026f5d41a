"""What happens when the clerk acts: pages told, refusals shown, work in the background, files."""
