"""跟进: a date of the office's own on any record."""

STATEMENTS = """
CREATE TABLE "follow_up" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "kind" VARCHAR(255) NOT NULL,
    "record" INTEGER NOT NULL,
    "due_on" DATE NOT NULL,
    "first_on" DATE NOT NULL,
    "every" VARCHAR(255) NOT NULL DEFAULT '',
    "note" VARCHAR(255) NOT NULL DEFAULT '',
    "done_on" DATE NULL
);
CREATE UNIQUE INDEX "follow_up_kind_record" ON "follow_up" ("kind", "record")
"""


def up(migrator, db):
    for statement in STATEMENTS.strip().split(";\n"):
        db.execute_sql(statement)
