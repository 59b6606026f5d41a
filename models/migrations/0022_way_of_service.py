"""送达方式 on the step of service too: handed over in person, its day counts for the reply."""

STATEMENTS = """
ALTER TABLE "request_event" ADD COLUMN "way" VARCHAR(255) NOT NULL DEFAULT '';
UPDATE "request_event" SET "way" = (
    SELECT "service_way" FROM "information_request" AS r WHERE r."id" = "request_event"."request_id"
) WHERE "kind" = 'served' AND "id" IN (
    SELECT MAX("id") FROM "request_event" WHERE "kind" = 'served' GROUP BY "request_id"
)
"""


def up(migrator, db):
    for statement in STATEMENTS.strip().split(";\n"):
        db.execute_sql(statement)
