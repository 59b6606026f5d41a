"""公开栏: whether the paper says how to object."""

STATEMENTS = """
ALTER TABLE "posting" ADD COLUMN "objecting" INTEGER NOT NULL DEFAULT 1
"""


def up(migrator, db):
    db.execute_sql(STATEMENTS.strip())
