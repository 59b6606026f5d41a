"""年度报告: texts written by hand, what was frozen, hints waved through, rows of the county."""

STATEMENTS = """
CREATE TABLE "annual_report" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "year" INTEGER NOT NULL,
    "form" VARCHAR(255) NOT NULL,
    "finalised_at" DATETIME,
    "frozen" TEXT NOT NULL
);
CREATE UNIQUE INDEX "annual_report_year" ON "annual_report" ("year");
CREATE TABLE "report_text" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "year" INTEGER NOT NULL,
    "section" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "draft" TEXT NOT NULL
);
CREATE UNIQUE INDEX "report_text_year_section" ON "report_text" ("year", "section");
CREATE TABLE "dismissal" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "year" INTEGER NOT NULL,
    "code" VARCHAR(255) NOT NULL,
    "place" VARCHAR(255) NOT NULL,
    "wording" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "recorded_at" DATETIME NOT NULL
);
CREATE UNIQUE INDEX "dismissal_year_code_place_wording"
    ON "dismissal" ("year", "code", "place", "wording");
CREATE TABLE "local_row" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "form" VARCHAR(255) NOT NULL,
    "after" VARCHAR(255) NOT NULL,
    "label" VARCHAR(255) NOT NULL,
    "unit" VARCHAR(255) NOT NULL,
    "removed_at" DATETIME
)
"""


def up(migrator, db):
    for statement in STATEMENTS.strip().split(";\n"):
        db.execute_sql(statement)
