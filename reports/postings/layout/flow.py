"""The parts of a posting as the blocks that fill its pages."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from reports.paper.document import Attached, Signature
from reports.postings.layout.blocks import Centred, Foot, Gap, RedHead, Sided
from reports.postings.layout.joint_signature import JointlySigned
from reports.postings.layout.list_table import posting_table, squeezed_table
from reports.postings.layout.types import Types
from reports.postings.parts import Kind, Part
from reports.postings.sheet import SheetList
from reports.writers.pdf.flowing import Flowing, Setting
from reports.writers.pdf.letter import Signed, attached_lines
from reports.writers.pdf.pages import Page
from reports.writers.pdf.prose import Prose
from reports.writers.setting.fonts import Fonts, Role
from reports.writers.setting.title import title_lines
from reports.writers.setting.typesetting import Type, break_lines

_HEADINGS = {Kind.HEADING_1: Role.HEI, Kind.HEADING_2: Role.KAI}
_CLOSING = (Kind.ATTACHED, Kind.SIGNATURE, Kind.NOTE)
_OWN_PAGE = (Kind.TABLE, Kind.ATTACHMENT, Kind.COPIED, Kind.PRINTED)  # find their page themselves
_AIR = 0.4  # over and under a table, in lines
_ENDS = "。；！;"
_FEW = 6  # paragraphs after a lying table that stay on its page
_MANY = 1 / 3  # of a level are sentences
_OVER_MARK = 35 * mm  # of a red head under the edge of the 版心 (7.2.4); on a wall it is at the top
_MARK_SIZES = (62.0, 24.0)  # of a red head on A4, the largest and the smallest


@dataclass
class Section:
    """Blocks that follow each other on upright or on lying pages; a section begins a page.

    What is `clinging` never begins a page without the end of what stands before it.
    """

    lying: bool = False
    blocks: list[Flowable] = field(default_factory=list)
    clinging: list[Flowable] = field(default_factory=list)


class Flow:
    """Blocks and sections made from the parts of a posting."""

    def __init__(self, types: Types, fonts: Fonts, sealed: bool) -> None:
        self.types, self.fonts, self.sealed = types, fonts, sealed
        self.sections = [Section()]
        self.foot: Foot | None = None
        self._plain: set[Kind] = set()  # levels whose paragraphs are sentences, not headings

    def add(self, parts: Sequence[Part]) -> None:
        """Lay out all parts in order."""
        self._plain = {kind for kind in _HEADINGS if self._is_plain(parts, kind)}
        self._foot(parts)
        self.sections[0].lying = self._all_lies(parts)
        for at, part in enumerate(parts):
            following = parts[at + 1] if at + 1 < len(parts) else None
            leaves = part.kind not in _OWN_PAGE and not self._may_lie(parts[at:])
            if self._lying and leaves and self._has_list:
                self.sections.append(Section())
            self._add(part, following)

    @property
    def _lying(self) -> bool:
        return self.sections[-1].lying

    @property
    def _has_list(self) -> bool:
        return any(isinstance(block, Flowing) for block in self.sections[-1].blocks)

    @property
    def page(self) -> Page:
        """The page that is filled at present."""
        return self.types.page.turned() if self._lying else self.types.page

    def _all_lies(self, parts: Sequence[Part]) -> bool:
        """Tell whether a lying table takes the few lines over it along: else a page stays empty."""
        kinds = [part.kind for part in parts]
        tables = [at for at, kind in enumerate(kinds) if kind is Kind.TABLE]
        before = kinds[: tables[0]] if tables else []
        if not tables or Kind.RED_HEAD in before or Kind.ATTACHMENT in before:
            return False
        table = parts[tables[0]].table
        short = sum(kind in (Kind.TEXT, *_HEADINGS) for kind in before) <= _FEW
        return short and table is not None and self._must_lie(table)

    def _may_lie(self, rest: Sequence[Part]) -> bool:
        """A few closing lines and a signature stay under a lying table."""
        kinds = [each.kind for each in rest]
        end = kinds.index(Kind.ATTACHMENT) if Kind.ATTACHMENT in kinds else len(kinds)
        main = [kind for kind in kinds[:end] if kind not in _OWN_PAGE]
        texts = [kind for kind in main if kind not in _CLOSING]
        return Kind.TABLE not in kinds[:end] and len(texts) <= _FEW

    def _put(self, *blocks: Flowable) -> None:
        self.sections[-1].blocks += blocks

    def _add(self, part: Part, following: Part | None) -> None:
        match part.kind:
            case Kind.RED_HEAD | Kind.NUMBER | Kind.TITLE | Kind.SUBTITLE:
                self._opening(part, following)
            case Kind.ADDRESSEE:
                self._put(Prose([(part.texts[0], Role.FANGSONG)], self.types.grid, self.fonts, 0))
            case Kind.TABLE if part.table is not None:
                self._table(part.table)
            case Kind.ATTACHMENT:
                self._attachment(part, following)
            case Kind.ATTACHED | Kind.SIGNATURE | Kind.NOTE:
                self._end(part, following)
            case Kind.HEADING_1 | Kind.HEADING_2 | Kind.TEXT:
                self._text(part, following)
            case _:  # 版记 stands at the foot of the last page
                return

    def _opening(self, part: Part, following: Part | None) -> None:
        types, fonts = self.types, self.fonts
        text, blocks = part.texts[0], self.sections[-1].blocks
        if part.kind is Kind.RED_HEAD:
            number = following.texts[0] if following and following.kind is Kind.NUMBER else ""
            self._put(self._red_head(text, number))
        elif part.kind is Kind.NUMBER:
            if not any(isinstance(block, RedHead) for block in blocks):
                self._put(Sided(self._broken(text, types.body), types.body, fonts, at_right=True))
        elif part.kind is Kind.TITLE:
            self._put(self._title(text))
        else:
            self._put(self._centred(text, types.subtitle))
        if part.kind in (Kind.TITLE, Kind.SUBTITLE) and (
            following is None or following.kind is not Kind.SUBTITLE
        ):
            self._put(self._kept_gap(1))

    def _kept_gap(self, lines: float) -> Gap:
        gap = Gap(lines * self.types.grid.leading)
        gap.keepWithNext = 1
        return gap

    def _title(self, text: str) -> Centred:
        kind, lines = title_lines(text, self.types.title, self.fonts, self.page.width)
        return Centred(lines, kind, self.fonts, self.types.grid.leading)

    def _centred(self, text: str, kind: Type) -> Centred:
        return Centred(self._broken(text, kind), kind, self.fonts, self.types.grid.leading)

    def _broken(self, text: str, kind: Type) -> list[str]:
        return break_lines(text, kind, self.fonts, self.page.width, cut_words=True)

    def _red_head(self, text: str, number: str) -> RedHead:
        scale = self.types.grid.size / 16
        largest, smallest = (scale * size for size in _MARK_SIZES)
        lines = text.split("\n")
        widest = max(self.fonts.width(line, Role.TITLE, 1) for line in lines)
        size = max(min(largest, self.page.width / widest), smallest)
        kind = Type(Role.TITLE, size, 1.25 * size)
        above = 0.0 if self.types.is_wall else _OVER_MARK
        mark = [cut for line in lines for cut in self._broken(line, kind)]
        return RedHead(mark, number, kind, self.types.grid, self.fonts, above)

    def _text(self, part: Part, following: Part | None) -> None:
        prose = Prose(self._spans(part), self.types.grid, self.fonts)
        is_heading = part.kind in _HEADINGS and not part.texts[1] and part.texts[0][-1] not in _ENDS
        opens = following is not None and following.kind is not part.kind
        if is_heading and opens and following and following.kind not in _CLOSING:
            prose.keepWithNext = 1
        self._put(prose)

    def _spans(self, part: Part) -> list[tuple[str, Role]]:
        if part.kind is Kind.TEXT:
            return [(part.texts[0], Role.FANGSONG)]
        lead, rest = part.texts
        if part.kind in self._plain or self._long(part):
            return [(lead + rest, Role.FANGSONG)]
        return [(lead, _HEADINGS[part.kind]), (rest, Role.FANGSONG)]

    def _is_plain(self, parts: Sequence[Part], kind: Kind) -> bool:
        """Tell whether a level is a list of sentences: then none of them is set as a heading."""
        level = [part for part in parts if part.kind is kind]
        long = [part for part in level if self._long(part)]
        short = [part for part in level if not part.texts[1] and part.texts[0][-1] in _ENDS]
        return bool(long) and len({*long, *short}) >= _MANY * len(level)

    def _long(self, part: Part) -> bool:
        """Tell whether what stands before the first 。 or ： is longer than a line: no heading."""
        grid = self.types.grid
        wide = self.fonts.width(part.texts[0], _HEADINGS[part.kind], grid.advance)
        return wide > self.types.page.width - 2 * grid.advance + 0.01

    def _table(self, found: SheetList) -> None:
        name = self._centred(found.name, self.types.label) if found.name else None
        setting = None if found.wide and not self._lying else self._setting(found, self.page)
        if setting is None:
            begun = self.sections[-1]
            if not self._lying and begun.blocks:
                self.sections.append(Section(lying=True))
            begun = self.sections[-1]
            begun.lying = True
            setting = self._setting(found, self.page) or squeezed_table(
                found, self.fonts, self.page.width, self.page.height
            )
        air = _AIR * self.types.grid.leading
        above = Gap(air)
        above.keepWithNext = 1
        self._put(above, *([name] if name else []), Flowing(setting), Gap(air))

    def _setting(self, found: SheetList, page: Page) -> Setting | None:
        return posting_table(found, self.fonts, self.types.list_size, page.width, page.height)

    def _attachment(self, part: Part, following: Part | None) -> None:
        label, name = part.texts
        table = following.table if following else None
        lies = table is not None and self._must_lie(table)
        self.sections.append(Section(lying=lies))
        self._put(Sided([label], self.types.label, self.fonts), self._kept_gap(1))
        if name:
            self._put(self._title(name), self._kept_gap(0.5 if table else 1))

    def _must_lie(self, table: SheetList) -> bool:
        return table.wide or (bool(table.head) and self._setting(table, self.types.page) is None)

    def _end(self, part: Part, following: Part | None) -> None:
        types, fonts = self.types, self.fonts
        if part.kind is Kind.ATTACHED:
            first, *rest = attached_lines(Attached(part.texts), types.body, fonts)
            self._put(first, *rest)
            self.sections[-1].clinging.append(first)
        elif part.kind is Kind.SIGNATURE:
            signed = self._signature(*part.texts)
            signed.keepWithNext = int(following is not None and following.kind is Kind.NOTE)
            self._put(signed)
            self.sections[-1].clinging.append(signed)
        else:
            note = Prose([(part.texts[0], Role.FANGSONG)], types.grid, fonts)
            self._put(note)
            self.sections[-1].clinging.append(note)

    def _signature(self, *texts: str) -> Flowable:
        *organs, dated = texts
        kind, fonts = self.types.body, self.fonts
        if self.sealed and len(organs) > 1:
            return JointlySigned(organs, dated, kind, fonts)
        return Signed(Signature("\n".join(organs), dated), kind, fonts, sealed=self.sealed)

    def _foot(self, parts: Sequence[Part]) -> None:
        said = {part.kind: part.texts for part in parts}
        copied = said.get(Kind.COPIED, ("",))[0]
        organ, day = said.get(Kind.PRINTED, ("", ""))
        if copied or organ or day:
            self.foot = Foot(copied, (organ, day), self.types.imprint, self.fonts)
