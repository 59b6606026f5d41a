"""The part of a year that an entered figure is for: a quarter, a half, or "" for the whole year."""

STATEMENTS = """
ALTER TABLE "year_figure" ADD COLUMN "part" VARCHAR(255) NOT NULL DEFAULT '';
DROP INDEX "year_figure_year_figure";
CREATE UNIQUE INDEX "year_figure_year_part_figure" ON "year_figure" ("year", "part", "figure")
"""


def up(migrator, db):
    for statement in STATEMENTS.strip().split(";\n"):
        db.execute_sql(statement)
