"""基层政务公开标准目录, a row each."""

STATEMENTS = """
CREATE TABLE "standard_entry" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "domain" VARCHAR(255) NOT NULL,
    "position" INTEGER NOT NULL,
    "matter" VARCHAR(255) NOT NULL,
    "detail" VARCHAR(255) NOT NULL,
    "content" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "time_limit" VARCHAR(255) NOT NULL,
    "organ" VARCHAR(255) NOT NULL,
    "channels" TEXT NOT NULL,
    "to_all" INTEGER NOT NULL,
    "to_some" VARCHAR(255) NOT NULL,
    "active" INTEGER NOT NULL,
    "on_request" INTEGER NOT NULL,
    "county" INTEGER NOT NULL,
    "township" INTEGER NOT NULL,
    "village" INTEGER NOT NULL,
    "removed_at" DATETIME
)
"""


def up(migrator, db):
    for statement in STATEMENTS.strip().split(";\n"):
        db.execute_sql(statement)
