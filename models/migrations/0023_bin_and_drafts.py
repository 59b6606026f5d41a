"""The reason why a row of the 标准目录 is in the bin; drafts of all books under one kind of key.

The bin of the items is one of their states, as in every list, in the clerk's own views as well.
"""

STATEMENTS = """
ALTER TABLE "standard_entry" ADD COLUMN "removed_reason" VARCHAR(255) NOT NULL DEFAULT '';
UPDATE "setting" SET "key" = 'draft.items',
    "value" = json_remove(json_set("value", '$.record', json_extract("value", '$.item')), '$.item')
WHERE "key" = 'items.draft';
UPDATE "setting" SET "value" = REPLACE("value", '"bin": "回收站"', '"state": "回收站"')
WHERE "key" = 'items.views'
"""


def up(migrator, db):
    for statement in STATEMENTS.strip().split(";\n"):
        db.execute_sql(statement)
