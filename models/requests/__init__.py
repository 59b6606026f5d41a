"""依申请公开: a request, its case (log, clock, searches), steps, fees, and how lists find it."""
