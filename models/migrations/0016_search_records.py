"""检索记录: where, how and by whom information was searched that does not exist."""

STATEMENTS = """
CREATE TABLE "search_record" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "request_id" INTEGER NOT NULL,
    "searched_on" DATE NOT NULL,
    "place" VARCHAR(255) NOT NULL,
    "method" VARCHAR(255) NOT NULL,
    "words" VARCHAR(255) NOT NULL,
    "person" VARCHAR(255) NOT NULL,
    "found" TEXT NOT NULL,
    "recorded_at" DATETIME NOT NULL,
    FOREIGN KEY ("request_id") REFERENCES "information_request" ("id") ON DELETE CASCADE
);
CREATE INDEX "search_record_request_id" ON "search_record" ("request_id")
"""


def up(migrator, db):
    for statement in STATEMENTS.strip().split(";\n"):
        db.execute_sql(statement)
