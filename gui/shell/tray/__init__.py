"""通知区域: the icon beside the clock, the one message of a day, and the window put away there."""
