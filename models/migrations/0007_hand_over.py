"""Items are handed over to the archive, the library and the service hall, with a receipt."""

STATEMENTS = """
CREATE TABLE "hand_over" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "place" VARCHAR(255) NOT NULL,
    "first" DATE NOT NULL,
    "last" DATE NOT NULL,
    "made_on" DATE NOT NULL,
    "received_on" DATE,
    "received_by" VARCHAR(255) NOT NULL,
    "note" TEXT NOT NULL,
    "recorded_at" DATETIME NOT NULL,
    CHECK ("first" <= "last")
);
CREATE TABLE "handed_item" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "hand_over_id" INTEGER NOT NULL,
    "item_id" INTEGER NOT NULL,
    FOREIGN KEY ("hand_over_id") REFERENCES "hand_over" ("id") ON DELETE CASCADE,
    FOREIGN KEY ("item_id") REFERENCES "published_item" ("id") ON DELETE CASCADE
);
CREATE INDEX "handed_item_hand_over_id" ON "handed_item" ("hand_over_id");
CREATE INDEX "handed_item_item_id" ON "handed_item" ("item_id");
CREATE UNIQUE INDEX "handed_item_hand_over_id_item_id"
    ON "handed_item" ("hand_over_id", "item_id")
"""


def up(migrator, db):
    for statement in STATEMENTS.strip().split(";\n"):
        db.execute_sql(statement)
