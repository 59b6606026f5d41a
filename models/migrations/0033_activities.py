"""工作台账: activities, and the problems they found."""

STATEMENTS = """
CREATE TABLE "activity" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "on_date" DATE NULL,
    "kind" VARCHAR(255) NOT NULL,
    "matter" VARCHAR(255) NOT NULL,
    "department_id" INTEGER NULL REFERENCES "department" ("id") ON DELETE RESTRICT,
    "times" INTEGER NULL,
    "people" INTEGER NULL,
    "participants" TEXT NOT NULL,
    "due_on" DATE NULL,
    "done_on" DATE NULL,
    "result" VARCHAR(255) NOT NULL,
    "facts" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "recorded_at" DATETIME NOT NULL,
    "removed_at" DATETIME NULL,
    "removed_reason" VARCHAR(255) NOT NULL
);
CREATE INDEX "activity_department_id" ON "activity" ("department_id");
CREATE INDEX "activity_removed_at_on_date" ON "activity" ("removed_at", "on_date");
CREATE TABLE "activity_problem" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "activity_id" INTEGER NOT NULL REFERENCES "activity" ("id") ON DELETE CASCADE,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "department_id" INTEGER NULL REFERENCES "department" ("id") ON DELETE RESTRICT,
    "due_on" DATE NULL,
    "fixed_on" DATE NULL
);
CREATE INDEX "activity_problem_activity_id" ON "activity_problem" ("activity_id");
CREATE INDEX "activity_problem_department_id" ON "activity_problem" ("department_id")
"""


def up(migrator, db):
    for statement in STATEMENTS.strip().split(";\n"):
        db.execute_sql(statement)
