"""出公示 from an item: which text, matter and signature its title asks for."""

from datetime import date
from pathlib import Path

import pytest

from models.items import item
from models.office.profile import office
from models.postings import posting as postings
from models.postings.template import filled, template_in, templates
from reports.postings.going_out import lacking
from reports.postings.ready import from_item, of_number, ready

TODAY = date(2026, 3, 26)
TITLES = [
    ("关于拟征收柳湾村部分集体土地的预公告", "land_notice", "land_notice"),
    ("柳河镇征收土地预公告（第3号）", "land_notice", "land_notice"),
    ("关于征收柳湾村集体土地补偿安置方案的公告", "land_plan", "land_plan"),
    ("关于3月拟新增农村低保对象的公示", "relief", "relief"),
    ("关于拟给予临时救助人员的公示", "assistance", "assistance"),
    ("2026年第一批农村宅基地申请情况公示", "homestead", "homestead"),
    ("柳河镇2026年耕地地力保护补贴面积公示", "subsidy", "subsidy"),
    ("柳河镇乡村公益性岗位招聘公告", "post", ""),
    ("2026年公益性岗位拟聘用人员名单公示", "post_result", "recruit"),
    ("柳河镇2026年“三公”经费预算情况说明", "budget", ""),
    ("关于某同志的任前公示", "official", "official"),
    ("柳湾村集体鱼塘招租公告", "tender", ""),
    ("柳河镇2026年森林防火期禁止野外用火的通告", "fire", ""),
    ("关于柳湾村道路封闭施工的通告", "outage", ""),
    ("柳河镇关于2026年夏收期间秸秆禁烧的通告", "straw", ""),
    ("柳河镇人民政府关于禁止露天焚烧农作物秸秆的公告", "straw", ""),
    ("柳河镇关于加强汛期安全管理的通告", "flood", ""),
    ("关于柳湾村管网改造临时停水的通知", "water", ""),
    ("关于停水的通告", "water", ""),
    ("石桥村线路检修停电公告", "power", ""),
    ("柳湾村村庄规划（草案）公告", "planning", "planning"),
    ("柳湾村2026年第一季度财务收支情况公示", "village_finance", "village_finance"),
    ("关于召开春耕生产会议的通知", "notice", ""),
]
UNLIKE = [
    "关于撤销柳湾村征收土地预公告的公告",
    "关于柳湾村征地补偿安置方案听证会的公告",
    "关于征收土地预公告有关情况的通报",
    "国有土地上房屋征收补偿方案公告",
    "关于3月低保确认结果的公示",
    "关于停发部分低保对象待遇的公示",
    "柳湾村集体鱼塘招租结果公告",
    "关于解除禁火的通告",
    "关于恢复供水、解除停水的通告",
    "柳河镇防汛责任人名单公告",
    "秸秆综合利用项目招标公告",
    "关于印发《柳河镇防汛预案》的通知",
    "柳河镇人大代表换届选民登记公告",
    "柳河镇2026年部门决算",
    "柳河镇政府信息公开指南",
]


def test_every_template_is_chosen_by_its_own_title(opened: Path) -> None:
    chosen = {key: template_in(filled(each, TODAY).title) for key, each in templates().items()}
    assert {key: each.id if each else "" for key, each in chosen.items()} == {
        key: key for key in templates()
    }


@pytest.mark.parametrize(("title", "template", "matter"), TITLES)
def test_a_title_chooses_text_kind_matter_and_columns(
    opened: Path, title: str, template: str, matter: str
) -> None:
    wanted = templates()[template]
    made = from_item(item.record(title), TODAY)
    table = postings.list_of(made)
    assert made.body == filled(wanted, TODAY).body
    assert made.kind in (wanted.kind, *wanted.also)
    assert (table.head if table else ()) == wanted.head
    assert made.matter == (matter or wanted.matter)


@pytest.mark.parametrize("title", UNLIKE)
def test_a_title_that_only_sounds_like_one_has_no_usual_text_and_what_is_missing_is_said(
    opened: Path, title: str
) -> None:
    made = from_item(item.record(title), TODAY)
    assert template_in(title) is None
    assert made.body.startswith(f"现将《{title}》予以公布。")
    assert any("公布的内容" in said for said in lacking(ready(made).sheet))
    assert not lacking(of_number(title, None, TODAY).sheet)  # a command asks nobody


def test_what_the_office_does_not_issue_is_signed_by_who_does(opened: Path) -> None:
    title = "关于拟征收柳湾村部分集体土地的预公告"
    ours = from_item(item.record(title, publisher=office().name), TODAY)
    theirs = from_item(item.record(title, publisher="示例县人民政府"), TODAY)
    assert ours.organ == "〔县级以上地方人民政府〕"
    assert theirs.organ == "示例县人民政府"
    assert from_item(item.record("柳湾村村庄规划（草案）公告"), TODAY).organ == office().name


def test_the_period_of_the_law_runs_from_the_day_of_the_item(opened: Path) -> None:
    made = item.record("关于拟征收柳湾村部分集体土地的预公告", notice_from=date(2026, 3, 3))
    assert from_item(made, TODAY).last_on == date(2026, 3, 16)
