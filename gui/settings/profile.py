"""机关信息: the office as papers, reports and the 公开指南 name it."""

from gui.acting.act import acting
from gui.acting.telling import telling
from gui.controls.controls import button
from gui.forms.choices import ComboField
from gui.forms.field import LineField
from gui.forms.form import Part
from gui.forms.rows import FieldSpec, Section
from gui.settings.settings_card import FormCard, WholeForm
from models import founding
from models.office.authority import likely_authority
from models.office.profile import KIND_WORDS, change_profile, leader, office, online_way

_ARTICLE = "条例第十二条"
_AUTHORITY = "乡镇写县级人民政府，街道写设立它的政府"
_UNUSED, _USED = "还没有登记过什么，可以改；目录跟着换", "已有记录，不能再改"
_KEYS = (
    *("name", "kind", "credit_code", "organ_code", "region_code"),
    *("work_unit", "website", "reading_place"),
    *("address", "postcode", "hours", "phone", "fax", "email"),
    *("letter_word", "authority", "court", "payment_way", "supervision_phone"),
)


def _parts() -> tuple[Part, ...]:
    return (
        FieldSpec("name", "机关名称", LineField, "全称，打印在报告和文书上", required=True),
        FieldSpec(
            "kind",
            "机关类型",
            lambda: ComboField([(kind.value, word) for kind, word in KIND_WORDS.items()]),
        ),
        FieldSpec(
            "credit_code", "信用代码", lambda: LineField("18 位"), "统一社会信用代码，见证书"
        ),
        *_codes(),
        *_disclosure(),
        *_contact(),
        *_letters(),
    )


def _codes() -> tuple[Part, ...]:
    return (
        (
            FieldSpec(
                "organ_code",
                "机构代码",
                lambda: LineField("如 slzzf", width=150),
                "用在索引号里；空着用信用代码",
            ),
            FieldSpec(
                "region_code", "行政区划", lambda: LineField("如 621002", width=90), inline=True
            ),
        ),
    )


def _disclosure() -> tuple[Part, ...]:
    return (
        Section("公开工作"),
        FieldSpec(
            "work_unit",
            "工作机构",
            lambda: LineField("如 示例镇党政综合办公室"),
            "政府信息公开工作机构的名称",
            _ARTICLE,
        ),
        FieldSpec(
            "leader",
            "分管负责人",
            lambda: LineField("如 副镇长"),
            "年度报告写职务，不写姓名",
        ),
        FieldSpec(
            "website",
            "网站",
            lambda: LineField("如 www.example.gov.cn"),
            "公开指南的互联网联系方式",
            _ARTICLE,
        ),
        FieldSpec(
            "reading_place",
            "查阅场所",
            lambda: LineField("如 示例镇便民服务中心一楼"),
            "公众可以来查阅的地方",
        ),
    )


def _contact() -> tuple[Part, ...]:
    return (
        Section("联系方式"),
        FieldSpec(
            "address",
            "办公地址",
            lambda: LineField("如 示例县示例镇人民路 1 号"),
            "公开指南要写明",
            _ARTICLE,
        ),
        FieldSpec(
            *("hours", "办公时间", lambda: LineField("工作日 8:30–12:00，14:30–18:00")),
            *("公开指南要写明", _ARTICLE),
        ),
        (
            FieldSpec(
                "phone", "电话", lambda: LineField("0934-0000000"), "公开指南要写明", _ARTICLE
            ),
            FieldSpec("fax", "传真", LineField, inline=True),
        ),
        (
            FieldSpec(*("postcode", "邮编", lambda: LineField("745000", width=90)), "邮箱可以不填"),
            FieldSpec(*("email", "邮箱", lambda: LineField("如 zwgk@example.gov.cn")), inline=True),
        ),
    )


def _letters() -> tuple[Part, ...]:
    return (
        Section("文书"),
        FieldSpec(
            "letter_word", "发文代字", lambda: LineField("如 示镇公复"), "文书的文号用", "GB/T 9704"
        ),
        FieldSpec(
            "authority",
            "复议机关",
            lambda: LineField("如 示例县人民政府"),
            _AUTHORITY,
        ),
        FieldSpec(
            "court",
            "管辖法院",
            lambda: LineField("如 示例县人民法院"),
            "有集中管辖的，写集中管辖的法院",
        ),
        FieldSpec(
            "online_way",
            "网上复议",
            lambda: LineField("如 全国行政复议服务平台"),
            "通过互联网送达的答复书写；空着写全国平台",
            "复议法第二十二条",
        ),
        FieldSpec(
            "payment_way",
            "缴款方式",
            lambda: LineField("如 凭缴款通知书到代收银行缴入财政专户"),
            "收费通知书用",
            "国办函〔2020〕109号",
        ),
        FieldSpec(
            "supervision_phone",
            "监督电话",
            lambda: LineField("如 纪检监察室 0000-0000000"),
            "印在公示上",
        ),
    )


class ProfileCard(FormCard):
    """Changes the profile."""

    title = "机关信息"

    def __init__(self) -> None:
        super().__init__(form=True)
        self.save_button = button("保存", "primary", key="Ctrl+S", size="card", press=self.save)
        self.take_form(WholeForm(_parts()), self.save_button)

    def refresh(self) -> None:
        """Show the profile anew, unless the clerk is changing it."""
        if not self.form.is_dirty():
            known = office()
            values = {key: getattr(known, key) for key in _KEYS}
            self.form.set_values({**values, "online_way": online_way(), "leader": leader()})
            unused = founding.is_unused()
            self.form.field("kind").setEnabled(unused)
            self.form.set_rule("kind", _UNUSED if unused else _USED)
            likely = likely_authority(known.name, known.kind)
            self.form.set_rule("authority", f"按机关名称，应是{likely}" if likely else _AUTHORITY)

    def save(self) -> bool:
        """Save what was changed; tell whether that went well."""
        with telling(self.form) as told, acting("修改机关信息"):
            values = self.form.values()
            founding.change_kind(values.pop("kind") or office().kind)
            change_profile(**values)
            self.form.set_dirty(False)
        return not told
