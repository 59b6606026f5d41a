"""公开栏: postings, and where each was put up and taken down."""

STATEMENTS = """
CREATE TABLE "posting" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "item_id" INTEGER,
    "kind" VARCHAR(255) NOT NULL,
    "title" VARCHAR(255) NOT NULL,
    "subtitle" VARCHAR(255) NOT NULL,
    "document_number" VARCHAR(255) NOT NULL,
    "addressee" VARCHAR(255) NOT NULL,
    "body" TEXT NOT NULL,
    "list" TEXT NOT NULL,
    "rules" TEXT NOT NULL,
    "names_masked" INTEGER NOT NULL,
    "attached" TEXT NOT NULL,
    "matter" VARCHAR(255) NOT NULL,
    "period" INTEGER,
    "period_unit" VARCHAR(255) NOT NULL,
    "period_reason" VARCHAR(255) NOT NULL,
    "posted_on" DATE,
    "first_on" DATE,
    "last_on" DATE,
    "last_reason" VARCHAR(255) NOT NULL,
    "objections_to" VARCHAR(255) NOT NULL,
    "phone" VARCHAR(255) NOT NULL,
    "supervision" VARCHAR(255) NOT NULL,
    "organ" VARCHAR(255) NOT NULL,
    "dated" DATE,
    "sealed" INTEGER NOT NULL,
    "red_head" INTEGER NOT NULL,
    "note" VARCHAR(255) NOT NULL,
    "paper" VARCHAR(255) NOT NULL,
    "recorded_at" DATETIME NOT NULL,
    "removed_at" DATETIME,
    "removed_reason" VARCHAR(255) NOT NULL,
    FOREIGN KEY ("item_id") REFERENCES "published_item" ("id") ON DELETE SET NULL
);
CREATE INDEX "posting_item_id" ON "posting" ("item_id");
CREATE INDEX "posting_removed_at_last_on" ON "posting" ("removed_at", "last_on");
CREATE TABLE "posting_place" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "posting_id" INTEGER NOT NULL,
    "place" VARCHAR(255) NOT NULL,
    "put_up_on" DATE NOT NULL,
    "put_up_by" VARCHAR(255) NOT NULL,
    "taken_down_on" DATE,
    "taken_down_by" VARCHAR(255) NOT NULL,
    "objections" TEXT NOT NULL,
    "recorded_at" DATETIME NOT NULL,
    FOREIGN KEY ("posting_id") REFERENCES "posting" ("id") ON DELETE CASCADE
);
CREATE INDEX "posting_place_posting_id" ON "posting_place" ("posting_id");
ALTER TABLE "office" ADD COLUMN "supervision_phone" VARCHAR(255) NOT NULL DEFAULT ''
"""


def up(migrator, db):
    for statement in STATEMENTS.strip().split(";\n"):
        db.execute_sql(statement)
