"""A document is 规章, 行政规范性文件 or neither, and may be in force up to a day."""

STATEMENTS = """
ALTER TABLE "published_item" ADD COLUMN "document_kind" VARCHAR(255) NOT NULL DEFAULT ''
    CHECK ("document_kind" IN ('', '规章', '行政规范性文件', '否'));
ALTER TABLE "published_item" ADD COLUMN "valid_until" DATE;
UPDATE "published_item" SET "document_kind" =
    CASE "normative" WHEN 1 THEN '行政规范性文件' WHEN 0 THEN '否' ELSE '' END;
DROP INDEX "published_item_normative_made_on";
ALTER TABLE "published_item" DROP COLUMN "normative";
CREATE INDEX "published_item_document_kind_made_on"
    ON "published_item" ("document_kind", "made_on")
"""


def up(migrator, db):
    for statement in STATEMENTS.strip().split(";\n"):
        db.execute_sql(statement)
