"""What was done in one go is one act: its changes belong together, and it can be taken back."""

STATEMENTS = """
CREATE TABLE "act" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "at" DATETIME NOT NULL,
    "who" VARCHAR(255) NOT NULL,
    "verb" VARCHAR(255) NOT NULL,
    "about" VARCHAR(255) NOT NULL,
    "takes_back_id" INTEGER,
    "taken_back_by_id" INTEGER,
    "lasting" VARCHAR(255) NOT NULL,
    FOREIGN KEY ("takes_back_id") REFERENCES "act" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("taken_back_by_id") REFERENCES "act" ("id") ON DELETE RESTRICT
);
CREATE INDEX "act_takes_back_id" ON "act" ("takes_back_id");
CREATE INDEX "act_taken_back_by_id" ON "act" ("taken_back_by_id");
ALTER TABLE "history" ADD COLUMN "act_id" INTEGER
    REFERENCES "act" ("id") ON DELETE RESTRICT;
ALTER TABLE "history" ADD COLUMN "change" VARCHAR(255) NOT NULL DEFAULT ''
    CHECK ("change" IN ('', 'made', 'changed', 'gone', 'told'));
ALTER TABLE "history" ADD COLUMN "quiet" INTEGER NOT NULL DEFAULT 0;
CREATE INDEX "history_act_id" ON "history" ("act_id")
"""


def up(migrator, db):
    for statement in STATEMENTS.strip().split(";\n"):
        db.execute_sql(statement)
