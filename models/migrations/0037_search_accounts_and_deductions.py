"""The search index holds accounts and 考核扣分 too: no table changes, opening makes it anew."""


def up(migrator, db):
    pass
