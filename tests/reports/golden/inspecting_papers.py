"""The paper of 公开前体检: a file with traces, its cleaned copy, one in order, one not read."""

from collections.abc import Mapping
from pathlib import Path

from reports.inspecting.told.looked_at import LookedAt
from reports.inspecting.told.paper import result
from reports.inspecting.trace import Kind, Trace
from tests.reports.golden.annual_papers import TODAY, Writing, paper

_IDENTITY = Trace(Kind.IDENTITY, "第 1 段", "有身份证号：110101********0038，公开前请隐去。")
_FILES = (
    LookedAt(
        Path("低保公示.docx"),
        (_IDENTITY, Trace(Kind.COMMENT, "第 2 段", "王五的批注“这句先别发”没有删去。")),
    ),
    LookedAt(Path("低保公示（清理后）.docx"), (_IDENTITY,), removed=("已删去批注 1 处",)),
    LookedAt(Path("关于停水的通知.docx")),
    LookedAt(
        Path("旧文件.pdf"), refused="“旧文件.pdf”不是 PDF 文件或已损坏，请重新下载或另存后再体检。"
    ),
)

PAPERS: Mapping[str, tuple[Writing, tuple[str, ...]]] = {
    "inspecting/result": (paper(lambda: result(_FILES, TODAY)), ("pdf", "docx")),
}
