"""The window; the only room that knows Qt."""

from importlib import import_module

# Once Qt is there, it reads the source of every module that is imported after it, which takes as
# long as the import. What the window wants before its first page, and knows no Qt, comes before.
for _wanted in (
    "models.moving",
    "models.office.profile",
    "models.law.workday_notice",
    "models.password.verbs",
    "models.reading",
    "reports.ways",
):
    import_module(_wanted)
