"""文书 of a request, frozen once issued, and the templates that the office changed."""

STATEMENTS = """
CREATE TABLE "letter" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "request_id" INTEGER NOT NULL,
    "kind" VARCHAR(255) NOT NULL,
    "number" VARCHAR(255),
    "title" VARCHAR(255) NOT NULL,
    "addressee" VARCHAR(255) NOT NULL,
    "body" TEXT NOT NULL,
    "dated" DATE NOT NULL,
    "issued_at" DATETIME,
    "event_id" INTEGER,
    "recorded_at" DATETIME NOT NULL,
    "removed_at" DATETIME,
    FOREIGN KEY ("request_id") REFERENCES "information_request" ("id") ON DELETE CASCADE,
    FOREIGN KEY ("event_id") REFERENCES "request_event" ("id") ON DELETE SET NULL
);
CREATE INDEX "letter_request_id" ON "letter" ("request_id");
CREATE INDEX "letter_event_id" ON "letter" ("event_id");
CREATE UNIQUE INDEX "letter_number" ON "letter" ("number");
CREATE TABLE "letter_template" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "kind" VARCHAR(255) NOT NULL,
    "text" TEXT NOT NULL,
    "recorded_at" DATETIME NOT NULL
);
CREATE UNIQUE INDEX "letter_template_kind" ON "letter_template" ("kind")
"""


def up(migrator, db):
    for statement in STATEMENTS.strip().split(";\n"):
        db.execute_sql(statement)
