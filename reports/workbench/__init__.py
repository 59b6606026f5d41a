"""What 工作台 says: the tasks of the day, the days ahead, what wants attention."""
