"""The papers of activities: the 工作台账 as it was narrowed and ordered on the screen."""
