"""The register begins: the office, its catalogue, items, requests, figures and the history."""

STATEMENTS = """
CREATE TABLE "office" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "name" VARCHAR(255) NOT NULL,
    "kind" VARCHAR(255) NOT NULL,
    "credit_code" VARCHAR(255) NOT NULL,
    "address" VARCHAR(255) NOT NULL,
    "postcode" VARCHAR(255) NOT NULL,
    "phone" VARCHAR(255) NOT NULL,
    "fax" VARCHAR(255) NOT NULL,
    "email" VARCHAR(255) NOT NULL,
    "hours" VARCHAR(255) NOT NULL,
    CHECK ("kind" IN ('township', 'subdistrict', 'bureau', 'county'))
);
CREATE TABLE "department" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "name" VARCHAR(255) NOT NULL,
    "position" INTEGER NOT NULL,
    "active" INTEGER NOT NULL
);
CREATE UNIQUE INDEX "department_name" ON "department" ("name");
CREATE TABLE "catalogue_entry" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "parent_id" INTEGER,
    "name" VARCHAR(255) NOT NULL,
    "path" VARCHAR(255) NOT NULL,
    "article" VARCHAR(255) NOT NULL,
    "hint" VARCHAR(255) NOT NULL,
    "period" INTEGER NOT NULL,
    "period_kind" VARCHAR(255) NOT NULL,
    "position" INTEGER NOT NULL,
    "withdrawn_on" DATE,
    FOREIGN KEY ("parent_id") REFERENCES "catalogue_entry" ("id") ON DELETE RESTRICT,
    CHECK ("period" > 0),
    CHECK ("period_kind" IN ('working', 'calendar'))
);
CREATE INDEX "catalogue_entry_parent_id" ON "catalogue_entry" ("parent_id");
CREATE UNIQUE INDEX "catalogue_entry_path" ON "catalogue_entry" ("path");
CREATE TABLE "channel" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "name" VARCHAR(255) NOT NULL,
    "kind" VARCHAR(255) NOT NULL,
    "position" INTEGER NOT NULL
);
CREATE UNIQUE INDEX "channel_name" ON "channel" ("name");
CREATE TABLE "published_item" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "title" VARCHAR(255) NOT NULL,
    "index_number" VARCHAR(255),
    "document_number" VARCHAR(255) NOT NULL,
    "publisher" VARCHAR(255) NOT NULL,
    "category_id" INTEGER,
    "genre" VARCHAR(255) NOT NULL,
    "theme" VARCHAR(255) NOT NULL,
    "made_on" DATE,
    "published_on" DATE,
    "attribute" VARCHAR(255) NOT NULL,
    "withheld_reason" VARCHAR(255) NOT NULL,
    "url" VARCHAR(255) NOT NULL,
    "posting_place" VARCHAR(255) NOT NULL,
    "notice_from" DATE,
    "notice_until" DATE,
    "normative" INTEGER,
    "validity" VARCHAR(255) NOT NULL,
    "repealed_on" DATE,
    "department_id" INTEGER,
    "reviewer" VARCHAR(255) NOT NULL,
    "explains" VARCHAR(255) NOT NULL,
    "summary" TEXT NOT NULL,
    "keywords" VARCHAR(255) NOT NULL,
    "note" TEXT NOT NULL,
    "recorded_at" DATETIME NOT NULL,
    "removed_at" DATETIME,
    "removed_reason" VARCHAR(255) NOT NULL,
    FOREIGN KEY ("category_id") REFERENCES "catalogue_entry" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("department_id") REFERENCES "department" ("id") ON DELETE RESTRICT,
    CHECK ("attribute" IN ('', '主动公开', '依申请公开', '不予公开')),
    CHECK ("validity" IN ('', '有效', '失效', '废止'))
);
CREATE UNIQUE INDEX "published_item_index_number" ON "published_item" ("index_number");
CREATE INDEX "published_item_removed_at_published_on"
    ON "published_item" ("removed_at", "published_on");
CREATE INDEX "published_item_normative_made_on"
    ON "published_item" ("normative", "made_on");
CREATE INDEX "published_item_category_id" ON "published_item" ("category_id");
CREATE INDEX "published_item_department_id" ON "published_item" ("department_id");
CREATE TABLE "publication" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "item_id" INTEGER NOT NULL,
    "channel_id" INTEGER NOT NULL,
    FOREIGN KEY ("item_id") REFERENCES "published_item" ("id") ON DELETE CASCADE,
    FOREIGN KEY ("channel_id") REFERENCES "channel" ("id") ON DELETE RESTRICT
);
CREATE INDEX "publication_item_id" ON "publication" ("item_id");
CREATE INDEX "publication_channel_id" ON "publication" ("channel_id");
CREATE UNIQUE INDEX "publication_item_id_channel_id" ON "publication" ("item_id", "channel_id");
CREATE TABLE "information_request" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "number" VARCHAR(255) NOT NULL,
    "received_on" DATE,
    "arrived_on" DATE,
    "confirmed_how" VARCHAR(255) NOT NULL,
    "intake" VARCHAR(255) NOT NULL,
    "applicant_kind" VARCHAR(255) NOT NULL,
    "applicant" VARCHAR(255) NOT NULL,
    "id_number" VARCHAR(255) NOT NULL,
    "phone" VARCHAR(255) NOT NULL,
    "address" VARCHAR(255) NOT NULL,
    "content" TEXT NOT NULL,
    "supply_form" VARCHAR(255) NOT NULL,
    "filled_in_by_office" INTEGER NOT NULL,
    "department_id" INTEGER,
    "closed_on" DATE,
    "outcome" VARCHAR(255) NOT NULL,
    "reply_number" VARCHAR(255) NOT NULL,
    "served_on" DATE,
    "note" TEXT NOT NULL,
    "recorded_at" DATETIME NOT NULL,
    "removed_at" DATETIME,
    "removed_reason" VARCHAR(255) NOT NULL,
    FOREIGN KEY ("department_id") REFERENCES "department" ("id") ON DELETE RESTRICT,
    CHECK ("applicant_kind" IN
        ('', 'natural_person', 'business', 'research', 'welfare', 'legal_service', 'other_org')),
    CHECK (("closed_on" IS NULL) = ("outcome" = ''))
);
CREATE UNIQUE INDEX "information_request_number" ON "information_request" ("number");
CREATE INDEX "information_request_removed_at_closed_on_received_on_app_3556136"
    ON "information_request"
    ("removed_at", "closed_on", "received_on", "applicant_kind", "outcome");
CREATE INDEX "information_request_department_id" ON "information_request" ("department_id");
CREATE TABLE "request_event" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "request_id" INTEGER NOT NULL,
    "kind" VARCHAR(255) NOT NULL,
    "on_date" DATE NOT NULL,
    "until" DATE,
    "days" INTEGER,
    "party" VARCHAR(255) NOT NULL,
    "approver" VARCHAR(255) NOT NULL,
    "amount" INTEGER,
    "outcome" VARCHAR(255) NOT NULL,
    "text" TEXT NOT NULL,
    "refers_id" INTEGER,
    "recorded_at" DATETIME NOT NULL,
    FOREIGN KEY ("request_id") REFERENCES "information_request" ("id") ON DELETE CASCADE,
    FOREIGN KEY ("refers_id") REFERENCES "request_event" ("id") ON DELETE RESTRICT,
    CHECK ("days" IS NULL OR "days" > 0),
    CHECK ("amount" IS NULL OR "amount" >= 0)
);
CREATE INDEX "request_event_request_id" ON "request_event" ("request_id");
CREATE INDEX "request_event_refers_id" ON "request_event" ("refers_id");
CREATE TABLE "year_figure" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "year" INTEGER NOT NULL,
    "figure" VARCHAR(255) NOT NULL,
    "value" VARCHAR(255) NOT NULL,
    "reason" TEXT NOT NULL,
    "recorded_at" DATETIME NOT NULL
);
CREATE UNIQUE INDEX "year_figure_year_figure" ON "year_figure" ("year", "figure");
CREATE TABLE "holiday_notice" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "year" INTEGER NOT NULL,
    "rest" TEXT NOT NULL,
    "work" TEXT NOT NULL,
    "title" VARCHAR(255) NOT NULL,
    "recorded_at" DATETIME NOT NULL
);
CREATE UNIQUE INDEX "holiday_notice_year" ON "holiday_notice" ("year");
CREATE TABLE "setting" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "key" VARCHAR(255) NOT NULL,
    "value" VARCHAR(255) NOT NULL
);
CREATE UNIQUE INDEX "setting_key" ON "setting" ("key");
CREATE TABLE "history" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "at" DATETIME NOT NULL,
    "who" VARCHAR(255) NOT NULL,
    "verb" VARCHAR(255) NOT NULL,
    "kind" VARCHAR(255) NOT NULL,
    "record" INTEGER NOT NULL,
    "changes" TEXT NOT NULL
);
CREATE INDEX "history_kind_record" ON "history" ("kind", "record");
CREATE VIRTUAL TABLE "item_search" USING fts5 (words, initials, tokenize = 'unicode61')
"""


def up(migrator, db):
    for statement in STATEMENTS.strip().split(";\n"):
        db.execute_sql(statement)
