"""With whom was conferred, to whom a matter was handed; a new reply that a decision orders."""

STATEMENTS = """
ALTER TABLE "request_event" ADD COLUMN "whom" VARCHAR(255) NOT NULL DEFAULT '';
ALTER TABLE "information_request" ADD COLUMN "new_reply" VARCHAR(255) NOT NULL DEFAULT '';
ALTER TABLE "dispute" ADD COLUMN "ordered_id" INTEGER NULL
    REFERENCES "request_event" ("id") ON DELETE SET NULL;
CREATE INDEX "dispute_ordered_id" ON "dispute" ("ordered_id")
"""


def up(migrator, db):
    for statement in STATEMENTS.strip().split(";\n"):
        db.execute_sql(statement)
