"""An entry knows its usual channels, how long it may stand without news, its code."""

STATEMENTS = """
ALTER TABLE "catalogue_entry" ADD COLUMN "channels" VARCHAR(255) NOT NULL DEFAULT '';
ALTER TABLE "catalogue_entry" ADD COLUMN "gap" INTEGER CHECK ("gap" IS NULL OR "gap" > 0);
ALTER TABLE "catalogue_entry" ADD COLUMN "code" VARCHAR(255) NOT NULL DEFAULT ''
"""


def up(migrator, db):
    for statement in STATEMENTS.strip().split(";\n"):
        db.execute_sql(statement)
