"""Who else applied, whom the office only helps, what was asked after 补正; how a reply was served.

The requests of another organ (`helps`) are not counted, so the index of table 三 leads with it.
"""

STATEMENTS = """
ALTER TABLE "information_request" ADD COLUMN "others" TEXT NOT NULL DEFAULT '';
ALTER TABLE "information_request" ADD COLUMN "helps" VARCHAR(255) NOT NULL DEFAULT '';
ALTER TABLE "information_request" ADD COLUMN "corrected_content" TEXT NOT NULL DEFAULT '';
ALTER TABLE "request_event" ADD COLUMN "recipient" VARCHAR(255) NOT NULL DEFAULT '';
ALTER TABLE "request_event" ADD COLUMN "receiver" VARCHAR(255) NOT NULL DEFAULT '';
ALTER TABLE "request_event" ADD COLUMN "mail_number" VARCHAR(255) NOT NULL DEFAULT '';
ALTER TABLE "request_event" ADD COLUMN "posted_on" DATE;
DROP INDEX "information_request_removed_at_closed_on_received_on_app_3556136";
CREATE INDEX "information_request_removed_at_helps_closed_on_received__258f5c3"
    ON "information_request"
    ("removed_at", "helps", "closed_on", "received_on", "applicant_kind", "outcome")
"""


def up(migrator, db):
    for statement in STATEMENTS.strip().split(";\n"):
        db.execute_sql(statement)
