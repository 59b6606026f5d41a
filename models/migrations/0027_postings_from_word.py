"""Whether a posting ends with 特此公示, and which numbers and names it keeps unmasked."""

STATEMENTS = """
ALTER TABLE "posting" ADD COLUMN "kept" TEXT NOT NULL DEFAULT '';
ALTER TABLE "posting" ADD COLUMN "ending" INTEGER NOT NULL DEFAULT 1
"""


def up(migrator, db):
    for statement in STATEMENTS.strip().split(";\n"):
        db.execute_sql(statement)
