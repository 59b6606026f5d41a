"""Which articles bear a result: those that the letters closing a case with it cite (C4)."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from models.law import relief
from models.law.articles import FORMER, OWN, Citation, citations
from models.letters.kinds import LetterKind, kinds
from models.store.words import numeral

_REPLIES = 36  # the article of 条例 that lists the kinds of replies


@dataclass(frozen=True)
class Bases:
    """What a result rests on under one of the two laws.

    `articles` bear it; `says` is the result and `words` are the articles, as letters write them.
    What is given in part may rest on several at once.
    """

    law: str
    says: str
    words: str
    articles: tuple[Citation, ...]
    is_withheld: bool
    is_partly: bool

    @property
    def grounds(self) -> tuple[Citation, ...]:
        """The articles by which something is withheld: 条例 14, 15 or 16."""
        return tuple(each for each in self.articles if _withholds(self.law, each))

    @property
    def ground(self) -> str:
        """The grounds in words."""
        return "、".join(words_of(each) for each in self.grounds)

    def wrong_in(self, cited: Iterable[Citation]) -> list[Citation]:
        """Return the articles cited that do not bear the result.

        Others may stand beside one that does, but not another ground of 不予公开, nor another
        kind of reply.
        """
        own = [each for each in cited if each.law in (OWN, FORMER)]
        wrong = [each for each in own if not self._bears(each)]
        if len(wrong) == len(own):
            return wrong
        if self.is_partly:
            return []
        mixed = self.is_withheld and self.law == OWN
        known = {each.number for each in self.articles}
        return [
            each for each in wrong if each.number in known or (mixed and _withholds(self.law, each))
        ]

    def lacks_ground(self, cited: Iterable[Citation]) -> bool:
        """Tell whether 不予公开 cites its kind of reply (条例 36) and no ground of any law."""
        said = list(cited)
        wanted = self.law == OWN and self.is_withheld and self.grounds
        alone = all((each.law, each.number) == (OWN, _REPLIES) for each in said)
        return bool(wanted and said) and alone

    def _bears(self, cited: Citation) -> bool:
        return any(_within(cited, each) for each in self.articles)


def _within(cited: Citation, article: Citation) -> bool:
    """Tell whether a citation names an article, its 款 and 项 where both name one."""
    parts = ((cited.paragraphs, article.paragraphs), (cited.items, article.items))
    same = (cited.number, cited.sub) == (article.number, article.sub)
    return same and all(not a or not b or set(a) & set(b) for a, b in parts)


def _withholds(law: str, cited: Citation) -> bool:
    return relief.withholds([f"{law}{cited.number}"])


def words_of(cited: Citation) -> str:
    """Return an article as it is written: 条例第十六条第二款, 条例第三十六条第（三）项."""
    sub = f"之{numeral(cited.sub)}" if cited.sub else ""
    paragraphs = "、".join(f"第{numeral(each)}款" for each in cited.paragraphs)
    items = "、".join(f"第（{numeral(each)}）项" for each in cited.items)
    return f"{cited.law}第{numeral(cited.number)}条{sub}{paragraphs}{items}"


@cache
def of(outcome: str, *, is_old: bool) -> Bases | None:
    """Return what the row `outcome` rests on, None where its letters cite nothing of that law."""
    law = FORMER if is_old else OWN
    closing = [each for each in kinds() if _closes(each, outcome)]
    cited = [words for each in closing if (words := each.old_basis if is_old else each.basis)]
    choices = [words for each in closing for words in _choices(each)] if not is_old else []
    articles = [each for words in cited + choices for each in citations(law + words)]
    if not articles:
        return None
    withheld = outcome.startswith("d")
    said = "或".join(f"{law}{words}" for words in dict.fromkeys(cited))
    names = dict.fromkeys(each.says for each in closing)
    says = closing[0].says.split("（")[0] if len(names) > 1 else closing[0].says
    return Bases(law, says, said, tuple(articles), withheld, closing[0].partly)


def _closes(kind: LetterKind, outcome: str) -> bool:
    return outcome in (kind.outcome, kind.old_outcome, *kind.old_outcome_of.values())


def _choices(kind: LetterKind) -> tuple[str, ...]:
    """Return the articles among which the letter of 部分公开 lets choose."""
    found = [each.choices for each in kind.fields if kind.partly and each.key == "article"]
    return found[0] if found else ()
