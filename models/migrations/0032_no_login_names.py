"""No name of an account of the PC, and no folder of it: who acted is an operator, or nobody."""

# Before there were operators the history named the login; an operator may bear that name.
_BY_LOGIN = """
UPDATE "{table}" SET "who" = ''
WHERE "at" < (SELECT "applied" FROM "schema_migration" WHERE "name" = '0030_operators')
AND "who" NOT IN (SELECT "name" FROM "operator")
"""


def up(migrator, db):
    db.execute_sql("PRAGMA secure_delete = 1")  # nothing of them stays in the file
    for table in ("act", "history"):
        db.execute_sql(_BY_LOGIN.format(table=table))
    db.execute_sql("DELETE FROM \"setting\" WHERE \"key\" IN ('report_folder', 'opening.said')")
