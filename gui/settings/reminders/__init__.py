"""提醒: whether the program starts with the PC and reminds from the notification area."""
