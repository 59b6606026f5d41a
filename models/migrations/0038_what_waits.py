"""Lists read what waits for publication, and count what was published, from indexes alone."""

STATEMENTS = """
CREATE INDEX "published_item_waiting" ON "published_item" (
    "removed_at", "published_on", "made_on", "category_id", "period", "period_kind",
    "attribute", "withdrawn_on", "validity"
) WHERE "removed_at" IS NULL AND "published_on" IS NULL;
DROP INDEX "published_item_removed_at_published_on";
CREATE INDEX "published_item_removed_at_published_on_attribute"
    ON "published_item" ("removed_at", "published_on", "attribute")
"""


def up(migrator, db):
    for statement in STATEMENTS.strip().split(";\n"):
        db.execute_sql(statement)
