"""An item may have a period of its own, stands for long or for a while, and may be withdrawn."""

STATEMENTS = """
ALTER TABLE "published_item" ADD COLUMN "period" INTEGER
    CHECK ("period" IS NULL OR "period" > 0);
ALTER TABLE "published_item" ADD COLUMN "period_kind" VARCHAR(255) NOT NULL DEFAULT ''
    CHECK ("period_kind" IN ('', 'working', 'calendar'));
ALTER TABLE "published_item" ADD COLUMN "period_reason" VARCHAR(255) NOT NULL DEFAULT '';
ALTER TABLE "published_item" ADD COLUMN "duration" VARCHAR(255) NOT NULL DEFAULT ''
    CHECK ("duration" IN ('', '长期', '定期', '临时'));
ALTER TABLE "published_item" ADD COLUMN "village_affairs" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "published_item" ADD COLUMN "needs_interpretation" INTEGER;
ALTER TABLE "published_item" ADD COLUMN "withdrawn_on" DATE
"""


def up(migrator, db):
    for statement in STATEMENTS.strip().split(";\n"):
        db.execute_sql(statement)
