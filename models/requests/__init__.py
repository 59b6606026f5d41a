"""依申请公开: a request, the steps of its handling, fees and searches, and how lists find it."""
