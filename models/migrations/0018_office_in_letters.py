"""The profile holds what letters say of relief, payment and numbers."""

STATEMENTS = """
ALTER TABLE "office" ADD COLUMN "authority" VARCHAR(255) NOT NULL DEFAULT '';
ALTER TABLE "office" ADD COLUMN "court" VARCHAR(255) NOT NULL DEFAULT '';
ALTER TABLE "office" ADD COLUMN "letter_word" VARCHAR(255) NOT NULL DEFAULT '';
ALTER TABLE "office" ADD COLUMN "payment_way" VARCHAR(255) NOT NULL DEFAULT ''
"""


def up(migrator, db):
    for statement in STATEMENTS.strip().split(";\n"):
        db.execute_sql(statement)
