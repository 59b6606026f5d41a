"""Files from elsewhere are read in a process of their own: what ends it ends nothing else."""
