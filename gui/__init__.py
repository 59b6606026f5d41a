"""The window; the only room that knows Qt."""

from importlib import import_module

# Once Qt is there, it reads the source of every module that is imported after it, which takes as
# long as the import. What the first page wants and knows no Qt comes before.
for _wanted in (
    "models.backups.health",
    "models.backups.verify",
    "models.destroying",
    "models.moving",
    "models.password.verbs",
    "models.reading",
    "models.year.month",
    "reports.workbench.accounts",
    "reports.workbench.activities",
    "reports.workbench.agenda",
    "reports.workbench.assignments",
    "reports.workbench.boards",
    "reports.workbench.cases",
    "reports.workbench.follow_ups",
    "reports.workbench.load",
    "reports.workbench.unserved",
):
    import_module(_wanted)
