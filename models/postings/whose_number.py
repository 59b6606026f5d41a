"""Whose a number in a text is: the office's, which is there to be called or paid to, or a person's.

In doubt it is a person's: that is masked, and the clerk keeps it by a tick.
"""

import re

from models.personal.check_digits import is_like_card
from models.personal.scan import Kind, scan

_LABEL = r"(?:电话|热线|方式|手机)"
# What an office alone has; its number may stand some words behind.
_OFFICE_CALL = re.compile(
    "(?:咨询|监督|举报|受理|报名|服务|投诉|值班|办公|报警|火警|抢修|维修|求助|征集)"
    rf"(?:举报|投诉)?{_LABEL}[^。；;\n]{{0,30}}$|热线[^。；;\n]{{0,12}}$"
)
_ANY_CALL = re.compile(
    rf"联系{_LABEL}[^。；;\n]{{0,30}}$"
    "|(?:联系|经办|受理)人[^。；;\n]{1,16}(?:电话|手机)[：: ]{0,2}$"
)
# 联系电话 is the office's on a line of its own, and after words that lead to an office.
_OWN_LINE = re.compile(rf"\s*(?:[一二三四五六七八九十]+、|\d{{1,2}}[.、．])?\s*联系{_LABEL}")
_OFFICE = re.compile(
    "(?:联系|经办|受理)人|受理|咨询|监督|举报|报名|采购人|反映|提出|办理"
    "|(?:政府|办事处|委员会|党委|局|办公室|服务站|民政办|中心|公司|采购人)[^，。]{0,8}[，,（(：:]?\\s*联系"
)
_PERSON = re.compile(
    "家里|家庭|家中|住宅|户主|申请人|姓名|家属|监护人|身份证|身份号|账号|卡号|住址|[男女][，,、]"
)
_SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴"
    "夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文"
)
_NAME = re.compile(
    f"(?:^|[，,、：:（(\\s]|村民|群众|居民)[{_SURNAMES}][\u4e00-\u9fff×某*]{{1,2}}(?=[，,、：:）)（(\\s]|$)"
)
_CONTACT = re.compile("(?:联系|经办|受理|负责)人[：: ]{0,2}[^，,。；;]{1,12}")


_PAID_TO = re.compile(
    "(?:收款|缴费|缴款|捐款|捐赠|对公|专用|财政|零余额|保证金|户名|账户名称|单位)[^。；;\n]{0,24}"
    "(?:政府|办事处|委员会|财政[所局]|局|办公室|中心|公司|红十字会|合作社|学校|卫生院)"
    "[^。；;\n]{0,16}(?:账号|帐号|账户|帐户)[：: ]{0,2}$"
)


def is_office_account(text: str, at: int, number: str) -> bool:
    """Tell whether the account at `at` of a text is one of an organisation that is paid to.

    A bank card is always a person's.
    """
    before = re.split("[。；;\n]", text[:at])[-1]
    paid_to = not is_like_card(number) and bool(_PAID_TO.search(before))
    return paid_to and not _PERSON.search(before[:-6])


def is_office_number(text: str, at: int, end: int, *, listed: bool = False) -> bool:
    """Tell whether the number at `at` to `end` of a text is one that people are told to call.

    A number in a sentence with an identity number is a person's, and so is 联系电话 beside a name,
    but for the name of who is to be called. In a cell of a list (`listed`), whose rows are
    persons, it is only what an office alone has.
    """
    before = re.split("[。；;\n]", text[:at])[-1]
    sentence = before + re.split("[。；;\n]", text[end:])[0]
    if any(span.kind is Kind.IDENTITY for span in scan(sentence)):
        return False
    if _OFFICE_CALL.search(before):
        return True
    if listed or not _ANY_CALL.search(before):
        return False
    others = _CONTACT.sub("", before)
    if _PERSON.search(others) or _NAME.search(others):
        return False
    return bool(_OWN_LINE.match(before) or _OFFICE.search(before))
