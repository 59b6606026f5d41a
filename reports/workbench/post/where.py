"""Where the register and its backups lie, who works with it, whom one turns to – no password."""

from collections.abc import Iterator
from datetime import date

from models.accounts.account import accounts
from models.backups import backup, health, second_place
from models.items.hand_over import places
from models.office.profile import Office, office, online_way
from models.operators.operator import entry_of, operators
from models.password.verbs import protection
from models.store import register
from models.store.held import seat
from reports.paper.document import Block, Note, Table, TableBlock
from reports.paper.fact_table import FactRows
from reports.paper.row_table import UPRIGHT, RowColumn, row_table

_PEOPLE = (
    RowColumn("姓名", 110),
    RowColumn("权限", 80),
    RowColumn("最近一次", 90),
    RowColumn("交接怎样处理", 200, "left"),
)
_ACCOUNTS = (
    RowColumn("名称", 120, "left"),
    RowColumn("种类", 70),
    RowColumn("账号、网址", 130, "left"),
    RowColumn("谁管", 70),
    RowColumn("多少天内更新", 76),
    RowColumn("口令交接", 60),
)
_CONTACTS = (
    RowColumn("单位", 170, "left"),
    RowColumn("什么事找它", 180, "left"),
    RowColumn("联系人和电话", 130, "left"),
)
_COUNTED = (
    RowColumn("物品", 180, "left"),
    RowColumn("数量", 60),
    RowColumn("清点情况", 200, "left"),
)
NO_PASSWORD = "口令不写在本单上，由移交人当面告知；接收人接手以后马上改。"
_THINGS = (
    "办公电脑（装有公开簿）",
    "第二备份的 U 盘或移动硬盘",
    "登记簿恢复单（封存的）",
    "依申请公开的纸质案卷",
    "审查审批表、张贴证明等纸质材料",
    "政府网站、政务新媒体后台的账号",
    "公开栏的钥匙",
)


def register_table(today: date) -> Table:
    """Return where the register lies and how it is backed up and locked."""
    rows = FactRows()
    rows.wide("登记簿", str(register.place()))
    rows.wide("备份", str(backup.place()))
    newest = backup.newest()
    when = f"{newest.made_at:%Y-%m-%d %H:%M}（{newest.file.name}）" if newest else "还没有备份"
    rows.wide("最近一份", when)
    rows.wide("备份情况", health.told(today).sentence)
    chosen = second_place.chosen()
    rows.wide(
        "第二备份",
        f"{chosen.folder}，{chosen.caught_up:%Y-%m-%d} 补齐"
        if chosen
        else "没有设，建议设在 U 盘上",
    )
    rows.wide("登记簿口令", _password())
    return rows.table("post_register", large=False)


def _password() -> str:
    known = protection()
    if known is None:
        return "没有设口令"
    printed = f"，恢复单 {known.printed_on} 打印" if known.printed_on else "，恢复单没有打印过"
    return f"设有口令（{known.set_on} 设）{printed}。{NO_PASSWORD}"


def people() -> Iterator[Block]:
    """Yield who works with the register in which role, retired ones too."""
    if seat.taken() is None:
        yield Note("没有启用人员权限：打开这台电脑的人都能用登记簿。")
        return
    rows = []
    for each in operators(retired=True):
        seen = entry_of(each).seen_at
        gone = f"{each.retired_on} 已停用" if each.retired_on else ""
        day = f"{seen:%Y-%m-%d}" if seen else "没有来过"
        rows.append((each.name, each.role, day, gone))
    yield TableBlock(row_table("post_people", _PEOPLE, rows, UPRIGHT))
    yield Note("移交后请管理人员给接收人开户，停用移交人。")


def web(today: date) -> Iterator[Block]:
    """Yield the accounts of site and new media that are kept, the way in left to the spot."""
    rows = [
        (
            str(each.name),
            each.of_kind.name,
            str(each.address),
            each.keeper or (each.department.name if each.department else ""),
            str(each.allowed),
            "□ 当面",
        )
        for each in accounts()
        if each.is_open_on(today)
    ]
    if rows:
        yield TableBlock(row_table("post_accounts", _ACCOUNTS, rows, UPRIGHT))
    else:
        yield Note("登记簿里没有登记网站和新媒体账号。")


def contacts() -> Table:
    """Return whom the post turns to; telephones are written in by hand."""
    here = office()
    rows = [
        (here.authority or "复议机关（没有填写）", "行政复议的答复和材料", online_way()),
        (here.court or "管辖法院（没有填写）", "行政诉讼的应诉", ""),
        ("县政务公开主管部门", "季报、年度报告、考核", ""),
        *((place, "送交主动公开的政府信息（条例第二十五条）", "") for place in places()),
        *_own(here),
    ]
    return row_table("post_contacts", _CONTACTS, rows, UPRIGHT)


def _own(here: Office) -> Iterator[tuple[str, str, str]]:
    if here.supervision_phone:
        yield "监督电话", "公开栏上公布的监督电话", here.supervision_phone
    if here.work_unit:
        yield here.work_unit, "本机关的政府信息公开工作机构", here.phone
    if here.reading_place:
        yield "信息查阅场所", here.reading_place, ""


def counted() -> Table:
    """Return what is counted out by hand when the post goes over."""
    return row_table("post_counted", _COUNTED, [(each, "", "") for each in _THINGS], UPRIGHT)
