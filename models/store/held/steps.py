"""The steps that upgrade a register: known to this program, gone through by a register, taken."""

from pathlib import Path

from peewee import SqliteDatabase

from models.store.refusal import RegisterTooNew

FOLDER = str(Path(__file__).parents[2] / "migrations")


def known() -> set[str]:
    """Return the names of the steps that this program knows."""
    return {path.stem for path in Path(FOLDER).glob("[0-9]*.py")}


def done(db: SqliteDatabase) -> set[str]:
    """Return the names of the steps that a register has gone through."""
    return {name for (name,) in db.execute_sql("SELECT name FROM schema_migration")}


def take(db: SqliteDatabase, last: str | None = None) -> list[str]:
    """Take the steps that are left, or those up to the `last`; never inside `atomic`."""
    from playhouse.migrations import Runner  # noqa: PLC0415 (only for a register of another version)

    taken: list[str] = Runner(db, FOLDER).up(last)
    return taken


def too_new(step: str) -> RegisterTooNew:
    """Say up to which step the program has to know registers, for the helper who brings it."""
    ours = max(known())
    return RegisterTooNew(
        "register",
        f"这个登记簿是用更新版本的公开簿保存的（登记簿版本 {step[:4]}，本程序只到 {ours[:4]}），"
        f"请先把本程序换成支持登记簿版本 {step[:4]} 的版本再打开。",
    )
