"""销毁清册: what was destroyed, by whom it was approved and watched; the list stays."""

STATEMENTS = """
CREATE TABLE "destruction" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "number" VARCHAR(255) NOT NULL,
    "destroyed_on" DATE NOT NULL,
    "approver" VARCHAR(255) NOT NULL,
    "witnesses" VARCHAR(255) NOT NULL,
    "reason" TEXT NOT NULL,
    "files" TEXT NOT NULL
);
CREATE UNIQUE INDEX "destruction_number" ON "destruction" ("number")
"""


def up(migrator, db):
    for statement in STATEMENTS.strip().split(";\n"):
        db.execute_sql(statement)
