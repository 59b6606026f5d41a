"""One search index of all kinds of records in place of that of the items; opening fills it."""


def up(migrator, db):
    db.execute_sql("DROP TABLE item_search")
    db.execute_sql(
        "CREATE VIRTUAL TABLE search_index"
        " USING fts5 (title, words, initials, tokenize = 'unicode61')"
    )
