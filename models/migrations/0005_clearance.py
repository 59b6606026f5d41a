"""三审三校 and 保密审查 of an item, a step each, with its conclusion."""

STATEMENTS = """
CREATE TABLE "clearance" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "item_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "step" VARCHAR(255) NOT NULL,
    "title" VARCHAR(255) NOT NULL,
    "decides" INTEGER NOT NULL,
    "person" VARCHAR(255) NOT NULL,
    "opinion" TEXT NOT NULL,
    "conclusion" VARCHAR(255) NOT NULL,
    "basis" VARCHAR(255) NOT NULL,
    "reason" TEXT NOT NULL,
    "signed_on" DATE,
    "recorded_at" DATETIME NOT NULL,
    FOREIGN KEY ("item_id") REFERENCES "published_item" ("id") ON DELETE CASCADE,
    CHECK ("conclusion" IN ('', '公开', '依申请公开', '不予公开', '需报审'))
);
CREATE INDEX "clearance_item_id" ON "clearance" ("item_id");
CREATE UNIQUE INDEX "clearance_item_id_position" ON "clearance" ("item_id", "position")
"""


def up(migrator, db):
    for statement in STATEMENTS.strip().split(";\n"):
        db.execute_sql(statement)
