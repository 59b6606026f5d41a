"""Local days off and days worked, beside the notices of the State Council."""

STATEMENTS = """
CREATE TABLE "local_day" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "day" DATE NOT NULL,
    "works" INTEGER NOT NULL,
    "reason" VARCHAR(255) NOT NULL,
    "recorded_at" DATETIME NOT NULL
);
CREATE UNIQUE INDEX "local_day_day" ON "local_day" ("day")
"""


def up(migrator, db):
    for statement in STATEMENTS.strip().split(";\n"):
        db.execute_sql(statement)
