"""人员: who works with the register, in which role, and the proof of who it is."""

STATEMENTS = """
CREATE TABLE "operator" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "name" VARCHAR(255) NOT NULL,
    "role" VARCHAR(255) NOT NULL,
    "retired_on" DATE NULL
);
CREATE UNIQUE INDEX "operator_name" ON "operator" ("name");
CREATE TABLE "operator_entry" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "operator_id" INTEGER NOT NULL REFERENCES "operator" ("id") ON DELETE CASCADE,
    "password" VARCHAR(255) NOT NULL,
    "seen_at" DATETIME NULL,
    "failed" INTEGER NOT NULL DEFAULT 0,
    "failed_at" DATETIME NULL
);
CREATE UNIQUE INDEX "operator_entry_operator_id" ON "operator_entry" ("operator_id")
"""


def up(migrator, db):
    for statement in STATEMENTS.strip().split(";\n"):
        db.execute_sql(statement)
