"""Files stand with a record, stored by the digest of what they hold."""

STATEMENTS = """
CREATE TABLE "attachment" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "kind" VARCHAR(255) NOT NULL,
    "record" INTEGER NOT NULL,
    "name" VARCHAR(255) NOT NULL,
    "digest" VARCHAR(255) NOT NULL,
    "size" INTEGER NOT NULL,
    "added_at" DATETIME NOT NULL,
    "removed_at" DATETIME
);
CREATE INDEX "attachment_kind_record" ON "attachment" ("kind", "record")
"""


def up(migrator, db):
    for statement in STATEMENTS.strip().split(";\n"):
        db.execute_sql(statement)
