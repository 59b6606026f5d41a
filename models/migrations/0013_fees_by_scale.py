"""A fee says by which scale it was reckoned, and for how many 件 or 页."""

STATEMENTS = """
ALTER TABLE "request_event" ADD COLUMN "fee_by" VARCHAR(255) NOT NULL DEFAULT ''
    CHECK ("fee_by" IN ('', 'piece', 'page'));
ALTER TABLE "request_event" ADD COLUMN "units" INTEGER CHECK ("units" IS NULL OR "units" > 0)
"""


def up(migrator, db):
    for statement in STATEMENTS.strip().split(";\n"):
        db.execute_sql(statement)
