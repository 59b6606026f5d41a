"""行政复议 and 行政诉讼 about a request, with their stages."""

STATEMENTS = """
CREATE TABLE "dispute" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "number" VARCHAR(255) NOT NULL,
    "kind" VARCHAR(255) NOT NULL,
    "request_id" INTEGER,
    "before_id" INTEGER,
    "received_on" DATE,
    "authority" VARCHAR(255) NOT NULL,
    "case_number" VARCHAR(255) NOT NULL,
    "closed_on" DATE,
    "ruling" VARCHAR(255) NOT NULL,
    "result" VARCHAR(255) NOT NULL,
    "note" TEXT NOT NULL,
    "recorded_at" DATETIME NOT NULL,
    "removed_at" DATETIME,
    "removed_reason" VARCHAR(255) NOT NULL,
    FOREIGN KEY ("request_id") REFERENCES "information_request" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("before_id") REFERENCES "dispute" ("id") ON DELETE RESTRICT,
    CHECK ("kind" IN ('reconsideration', 'suit_direct', 'suit_after_reconsideration')),
    CHECK ("result" IN ('', 'upheld', 'corrected', 'other'))
);
CREATE UNIQUE INDEX "dispute_number" ON "dispute" ("number");
CREATE INDEX "dispute_request_id" ON "dispute" ("request_id");
CREATE INDEX "dispute_before_id" ON "dispute" ("before_id");
CREATE TABLE "dispute_stage" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "dispute_id" INTEGER NOT NULL,
    "kind" VARCHAR(255) NOT NULL,
    "on_date" DATE NOT NULL,
    "until" DATE,
    "text" TEXT NOT NULL,
    "recorded_at" DATETIME NOT NULL,
    FOREIGN KEY ("dispute_id") REFERENCES "dispute" ("id") ON DELETE CASCADE
);
CREATE INDEX "dispute_stage_dispute_id" ON "dispute_stage" ("dispute_id")
"""


def up(migrator, db):
    for statement in STATEMENTS.strip().split(";\n"):
        db.execute_sql(statement)
