"""网站和新媒体: the accounts of the office."""

STATEMENTS = """
CREATE TABLE "account" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "name" VARCHAR(255) NOT NULL,
    "kind" VARCHAR(255) NOT NULL,
    "other_names" VARCHAR(255) NOT NULL,
    "address" VARCHAR(255) NOT NULL,
    "opened_on" DATE NULL,
    "closed_on" DATE NULL,
    "department_id" INTEGER NULL REFERENCES "department" ("id") ON DELETE RESTRICT,
    "keeper" VARCHAR(255) NOT NULL,
    "days" INTEGER NULL,
    "channel_id" INTEGER NULL REFERENCES "channel" ("id") ON DELETE RESTRICT,
    "note" TEXT NOT NULL,
    "recorded_at" DATETIME NOT NULL,
    "removed_at" DATETIME NULL,
    "removed_reason" VARCHAR(255) NOT NULL
);
CREATE INDEX "account_department_id" ON "account" ("department_id");
CREATE INDEX "account_channel_id" ON "account" ("channel_id")
"""


def up(migrator, db):
    for statement in STATEMENTS.strip().split(";\n"):
        db.execute_sql(statement)
