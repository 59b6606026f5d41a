"""考核自评: the items of the office, and what it says of each in a year."""

STATEMENTS = """
CREATE TABLE "deduction" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "position" INTEGER NOT NULL,
    "name" VARCHAR(255) NOT NULL,
    "basis" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL,
    "unit" VARCHAR(255) NOT NULL,
    "most" INTEGER NULL,
    "measure" VARCHAR(255) NOT NULL,
    "since" INTEGER NULL,
    "until" INTEGER NULL,
    "removed_at" DATETIME NULL,
    "removed_reason" VARCHAR(255) NOT NULL
);
CREATE TABLE "verdict" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "item_id" INTEGER NOT NULL REFERENCES "deduction" ("id") ON DELETE CASCADE,
    "year" INTEGER NOT NULL,
    "points" INTEGER NULL,
    "reason" VARCHAR(255) NOT NULL,
    "evidence" TEXT NOT NULL
);
CREATE INDEX "verdict_item_id" ON "verdict" ("item_id");
CREATE UNIQUE INDEX "verdict_item_id_year" ON "verdict" ("item_id", "year")
"""


def up(migrator, db):
    for statement in STATEMENTS.strip().split(";\n"):
        db.execute_sql(statement)
