"""A number once given is remembered for ever, also when its record takes another."""

STATEMENTS = """
CREATE TABLE "given_number" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "kind" VARCHAR(255) NOT NULL,
    "number" VARCHAR(255) NOT NULL,
    "record" INTEGER NOT NULL,
    "given_at" DATETIME NOT NULL
);
CREATE UNIQUE INDEX "given_number_kind_number" ON "given_number" ("kind", "number");
CREATE INDEX "given_number_kind_record" ON "given_number" ("kind", "record");
INSERT INTO "given_number" ("kind", "number", "record", "given_at")
    SELECT 'PublishedItem', "index_number", "id", "recorded_at" FROM "published_item"
    WHERE "index_number" IS NOT NULL ORDER BY "id"
"""


def up(migrator, db):
    for statement in STATEMENTS.strip().split(";\n"):
        db.execute_sql(statement)
