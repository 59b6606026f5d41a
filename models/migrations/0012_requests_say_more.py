"""A request knows its agent, the help it needs, how it was served and how long it is kept."""

STATEMENTS = """
ALTER TABLE "information_request" ADD COLUMN "id_kind" VARCHAR(255) NOT NULL DEFAULT '';
ALTER TABLE "information_request" ADD COLUMN "email" VARCHAR(255) NOT NULL DEFAULT '';
ALTER TABLE "information_request" ADD COLUMN "agent" VARCHAR(255) NOT NULL DEFAULT '';
ALTER TABLE "information_request" ADD COLUMN "agent_id_number" VARCHAR(255) NOT NULL DEFAULT '';
ALTER TABLE "information_request" ADD COLUMN "agent_phone" VARCHAR(255) NOT NULL DEFAULT '';
ALTER TABLE "information_request" ADD COLUMN "help_needed" VARCHAR(255) NOT NULL DEFAULT '';
ALTER TABLE "information_request" ADD COLUMN "service_way" VARCHAR(255) NOT NULL DEFAULT '';
ALTER TABLE "information_request" ADD COLUMN "closing_reason" TEXT NOT NULL DEFAULT '';
ALTER TABLE "information_request" ADD COLUMN "basis" VARCHAR(255) NOT NULL DEFAULT '';
ALTER TABLE "information_request" ADD COLUMN "retention" VARCHAR(255) NOT NULL DEFAULT '';
ALTER TABLE "information_request" ADD COLUMN "archived_on" DATE;
ALTER TABLE "information_request" ADD COLUMN "destroyed_on" DATE;
ALTER TABLE "information_request" ADD COLUMN "item_id" INTEGER
    REFERENCES "published_item" ("id") ON DELETE SET NULL;
CREATE INDEX "information_request_item_id" ON "information_request" ("item_id")
"""


def up(migrator, db):
    for statement in STATEMENTS.strip().split(";\n"):
        db.execute_sql(statement)
