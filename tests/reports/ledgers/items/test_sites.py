"""The columns that sites of offices print beside their documents, each site in its own words."""

import pytest

from reports.ledgers.books.columns import ledger
from reports.ledgers.books.header import header_of
from reports.ledgers.books.raw_table import Table

# Of 安徽, 重庆, 湖北, 云南, 浙江, 湖南, 山东, 江西, 江苏, 福建, 贵州, 甘肃, 陕西, 河南 and 河北.
SITES = """\
索引号 组配分类 发布机构 主题分类 名称 文号 生成日期 发布日期 生效日期 废止日期 有效性 关键词
索引号 组配分类 发布机构 主题分类 有效性 关键词 名称 文号 发文日期 发布日期
索引号 信息分类 发文机关 主题分类 成文日期 发布日期 发文字号 有效性 标题 政策咨询机关 政策咨询电话
索引号 组配分类 信息分类 发布机构 生成日期 文号 发文日期 生效时间 废止时间 名称 信息来源 关键词 浏览次数 内容概述
索引号 发文字号 发布机构 成文日期 发布日期 标题 主题分类 有效性
[索引号] [发文字号] [主题分类] [体裁分类] [发布机构] [有效性] [成文日期] [发布日期]
索引号 主题分类 发布机构 发文日期 文号 效力状态 发布日期 名称
索引号 主题分类 发布机构 文号 标题
索引号 发布机构 公开目录 发布日期 文号 浏览量 主题词
索引号 发文机构 公开目录 主题分类 文号 发文日期
索引号 公文目录 发文日期 主题词 文号 成文日期
索引号 公开方式 成文日期 发布机构 组配分类
索引号 公开方式 文号 公开日期 发布单位
索引号 组配分类 发布机构 生成日期 公开方式 文号
索引号 公开方式 文号 成文日期 发布单位 有效性 统一编号
索引号 文号 公开责任部门 公开方式 公开范围 信息时效期 签署日期 登记日期 发文日期
索引号 责任部门 公开范围 信息类别 发文日期 公开方式
索引号 发布机构 发布目录
文件名称 统一登记号 索引号 发文编号 公开目录 公开责任部门 发文日期 公开形式 生效日期 效力状态
索引号 公开方式 发布机构 组配分类
标题 索引号 文号 发文日期 发布机构
信息类别 文件编号 公开方式 生成日期 公开时限 公开范围 信息索取号 责任部门
主题分类 组配分类 发文日期 发文机关 文号 名称 关键词
索引号 主题分类 发布机构 生成日期 文件编号 有效性 公开范围 公开方式
索引号 分类 发布机构 发文日期 文号 有效性
索引号 备注/文号 发布机构 公文生成日期
索引号 发文日期 发布日期 文号 是否有效 发布机构 公开形式 公开方式 公开范围 公开程序 公开时限
索引号 发布机构 发文日期 文号 是否有效 标题
索引号 生成日期 文号 关键字 所属机构 发布机构
索引号 发文字号 关键词 发布机构 公开形式 责任部门 生成日期 是否有效
索引号 主题分类 来源 发文机构 发文字号 发文日期 有效性 发布日期 内容概述
索引号 发布机构 生效日期 废止日期 文号 所属主题
索引号 主题分类 发布机构 关键词 文号 成文日期 发布日期 体裁 生效日期 废止日期
发布日期 索引号 发布机构 文号 主题词 主题分类
索引号 发布机构 发布时间 点击数
""".splitlines()


@pytest.mark.parametrize("heads", SITES, ids=range(len(SITES)))
def test_every_column_of_a_site_is_matched_without_a_hand(heads: str) -> None:
    names = heads.split()
    found = header_of(Table("", [["某某政府信息公开目录"], names]), ledger("items"))
    assert found is not None
    assert found.first == 1
    assert found.unknown == []
    assert found.names == dict(enumerate(names))
