"""The website's list beside the register: same, different, missing here, missing there."""

from datetime import date, timedelta

from models.website.on_record import OnRecord
from reports.website.reconciled import Compared, Comparison, Decided, Scope, Verdict, compare
from reports.website.site_list import SiteLine, SiteList

DAY = date(2026, 3, 16)
FIRE = "关于春季森林防火的通告"
EVER, NOTHING = Scope(), Decided()


def line(at: int, title: str, day: date | None = DAY, **more: object) -> SiteLine:
    return SiteLine(at, title, day, **more)  # type: ignore[arg-type]


def kept(key: int, title: str, day: date | None = DAY, **more: object) -> OnRecord:
    told = {"url": "", "category": "", "attribute": "", "withdrawn_on": None, "on_website": True}
    return OnRecord(id=key, title=title, published_on=day, **{**told, **more})  # type: ignore[arg-type]


def held(
    lines: list[SiteLine],
    items: list[OnRecord],
    scope: Scope = EVER,
    decided: Decided = NOTHING,
) -> Comparison:
    return compare(SiteList("通知公告", tuple(lines)), items, scope, decided)


def told(found: Comparison) -> list[tuple[Verdict, tuple[int, int]]]:
    return [(each.verdict, each.id) for each in found.lines]


def only(found: Comparison) -> Compared:
    (each,) = found.lines
    return each


def test_widths_and_signs_are_no_difference() -> None:
    pairs = [
        ("验收结果(公示)", "验收结果（公示）"),
        ("示镇政发[2026]3号通知", "示镇政发〔2026〕3号通知"),
        ("关于“五一”放假的公告 ", "关于\"五一\"放假的公告"),
        ("２０２６年１－２月公示", "2026年1-2月公示"),
    ]  # fmt: skip
    lines = [line(at, one) for at, (one, _) in enumerate(pairs, 1)]
    items = [kept(at, other) for at, (_, other) in enumerate(pairs, 1)]
    assert told(held(lines, items)) == [(Verdict.SAME, (at, at)) for at in range(1, 5)]


def test_months_that_differ_are_two_items_though_their_figures_run_alike() -> None:
    found = held(
        [line(1, "2026年1-2月低保公示")], [kept(1, "2026年12月低保公示", date(2026, 1, 5))]
    )
    assert {each for each, _ in told(found)} == {Verdict.HERE, Verdict.THERE}
    found = held(
        [line(1, "2026年3月城乡低保资金发放公示")],
        [kept(1, "2026年2月城乡低保资金发放公示", date(2026, 2, 16))],
    )
    assert {each for each, _ in told(found)} == {Verdict.HERE, Verdict.THERE}


def test_what_differs_is_said() -> None:
    lines = [line(at, f"第{at}号公告的内容和办理情况") for at in range(1, 6)]
    items = [
        kept(1, lines[0].title, DAY - timedelta(1)),
        kept(2, lines[1].title, on_website=False),
        kept(3, lines[2].title, withdrawn_on=DAY),
        kept(4, lines[3].title, attribute="不予公开"),
        kept(5, lines[4].title, None),
    ]
    found = held(lines, items)
    assert {each.verdict for each in found.lines} == {Verdict.DIFFERENT}
    assert [each.why for each in found.lines] == [
        "日期不同",
        "登记簿没有记“政府网站”渠道",
        "登记簿记为已撤回",
        "登记簿的公开属性是“不予公开”",
        "登记簿没有公开日期",
    ]


def test_a_day_without_its_year_is_held_against_month_and_day() -> None:
    item = kept(1, FIRE, DAY.replace(year=2024))
    assert only(held([line(1, FIRE, guessed=True)], [item])).verdict is Verdict.SAME
    assert only(held([line(1, FIRE)], [item])).verdict is Verdict.DIFFERENT


def test_titles_that_are_only_alike_wait_for_a_person() -> None:
    lines, items = (
        [line(1, "关于开展春季植树活动的通知")],
        [kept(7, "示例镇人民政府关于开展春季植树活动的通知")],
    )
    assert told(held(lines, items)) == [(Verdict.UNSURE, (1, 7))]
    one = held(lines, items, decided=Decided(same=frozenset({(1, 7)})))
    assert (only(one).verdict, only(one).why) == (Verdict.DIFFERENT, "题名不同")
    two = held(lines, items, decided=Decided(other=frozenset({(1, 7)})))
    assert told(two) == [(Verdict.HERE, (1, 0)), (Verdict.THERE, (0, 7))]


def test_the_same_address_is_one_item_whatever_its_title_is_there() -> None:
    item = kept(1, "防火通告全文", url="https://www.example.gov.cn/a/1.html")
    found = only(held([line(1, FIRE, url="http://example.gov.cn/a/1.html")], [item]))
    assert (found.verdict, found.why) == (Verdict.DIFFERENT, "题名不同")
    both = [item, kept(2, "第二条信息公开内容", url=item.url)]
    assert Verdict.HERE in {each for each, _ in told(held([line(1, FIRE, url=item.url)], both))}


def test_a_cut_title_is_held_against_its_begin() -> None:
    cut = line(1, FIRE[:9], cut=True)
    assert only(held([cut], [kept(1, FIRE)])).verdict is Verdict.SAME
    several = [kept(1, f"{FIRE}（一）", date(2026, 2, 1)), kept(2, f"{FIRE}（二）")]
    found = held([cut], several, Scope(DAY, DAY))
    assert (only(found).verdict, only(found).id) == (Verdict.SAME, (1, 2))
    elsewhen = held([line(1, FIRE[:9], date(2026, 3, 1), cut=True)], several, Scope(DAY, DAY))
    assert told(elsewhen) == [(Verdict.UNSURE, (1, 2))]


def test_a_title_that_stands_twice_goes_with_the_item_of_its_day() -> None:
    days = [date(2026, 1, 20), date(2026, 2, 20)]
    lines = [line(1, "低保公示名单", days[0]), line(2, "低保公示名单", days[1])]
    items = [kept(1, "低保公示名单", days[1]), kept(2, "低保公示名单", days[0])]
    assert told(held(lines, items)) == [(Verdict.SAME, (1, 2)), (Verdict.SAME, (2, 1))]
    other = [items[0], kept(3, "低保公示名单", date(2026, 1, 28))]
    assert told(held(lines, other)) == [(Verdict.UNSURE, (1, 3)), (Verdict.SAME, (2, 1))]


def test_a_line_that_is_listed_twice_is_not_missing_twice() -> None:
    lines = [line(1, FIRE), line(2, FIRE)]
    assert told(held(lines, [])) == [(Verdict.HERE, (1, 0)), (Verdict.TWICE, (2, 0))]
    assert told(held(lines, [kept(1, FIRE)])) == [(Verdict.TWICE, (2, 0)), (Verdict.SAME, (1, 1))]
    both = held(lines, [kept(1, FIRE), kept(2, FIRE)])
    assert {each for each, _ in told(both)} == {Verdict.SAME}


def test_the_website_lacks_only_what_should_stand_there_in_the_period_and_column() -> None:
    scope = Scope(date(2026, 3, 1), date(2026, 3, 31), "公示公告")
    items = [
        kept(1, "应当在网站的公告", category="公示公告/镇级"),
        kept(2, "别的栏目的公告", category="财政信息"),
        kept(3, "上个月的公告", date(2026, 2, 28), category="公示公告"),
        kept(4, "只在公开栏的公告", category="公示公告", on_website=False),
        kept(5, "撤回的公告", category="公示公告", withdrawn_on=DAY),
    ]
    assert told(held([], items, scope)) == [(Verdict.THERE, (0, 1))]


def test_lines_outside_the_period_are_counted_and_left_out() -> None:
    lines = [
        line(1, FIRE),
        line(2, "上个月的公告", date(2026, 2, 3)),
        line(3, "没有日期的公告", None),
    ]
    found = held(lines, [], Scope(date(2026, 3, 1), None))
    assert (told(found), found.outside) == ([(Verdict.HERE, (1, 0)), (Verdict.HERE, (3, 0))], 1)
    of_march = held(lines[1:2], [kept(1, "上个月的公告")], Scope(date(2026, 3, 1), None))
    assert told(of_march) == [(Verdict.DIFFERENT, (2, 1))]
    less = held(lines, [], decided=Decided(no_entry=frozenset({1, 2})))
    assert told(less) == [(Verdict.HERE, (3, 0))]


def test_a_line_is_sought_in_every_category() -> None:
    item = kept(1, FIRE, category="财政信息")
    assert only(held([line(1, FIRE)], [item], Scope(category="公示公告"))).verdict is Verdict.SAME
