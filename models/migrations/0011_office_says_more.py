"""The profile holds what the 公开指南 and the numbers need."""

STATEMENTS = """
ALTER TABLE "office" ADD COLUMN "work_unit" VARCHAR(255) NOT NULL DEFAULT '';
ALTER TABLE "office" ADD COLUMN "website" VARCHAR(255) NOT NULL DEFAULT '';
ALTER TABLE "office" ADD COLUMN "reading_place" VARCHAR(255) NOT NULL DEFAULT '';
ALTER TABLE "office" ADD COLUMN "organ_code" VARCHAR(255) NOT NULL DEFAULT '';
ALTER TABLE "office" ADD COLUMN "region_code" VARCHAR(255) NOT NULL DEFAULT ''
"""


def up(migrator, db):
    for statement in STATEMENTS.strip().split(";\n"):
        db.execute_sql(statement)
