"""What was published may be withdrawn, corrected, clarified; both texts are kept."""

STATEMENTS = """
CREATE TABLE "amendment" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "item_id" INTEGER NOT NULL,
    "kind" VARCHAR(255) NOT NULL,
    "on_date" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "before" TEXT NOT NULL,
    "after" TEXT NOT NULL,
    "recorded_at" DATETIME NOT NULL,
    FOREIGN KEY ("item_id") REFERENCES "published_item" ("id") ON DELETE CASCADE,
    CHECK ("kind" IN ('撤回', '更正', '澄清'))
);
CREATE INDEX "amendment_item_id" ON "amendment" ("item_id")
"""


def up(migrator, db):
    for statement in STATEMENTS.strip().split(";\n"):
        db.execute_sql(statement)
