"""Make `resources/fonts` anew from published font packages. Run by hand, never at run time.

    python packaging/fonts.py

It needs npm, apt-get and dpkg-deb, and network; the results are committed. Sources: the npm
packages `@expo-google-fonts/noto-sans-sc` and `noto-serif-sc`, the Debian `fonts-lxgw-wenkai`, and
the Unihan database of the Debian package `unicode-data` (kTGHZ2013 = the 8105 characters of the
通用规范汉字表). All fonts are under the SIL Open Font License 1.1; LXGW WenKai has a reserved
font name, so its subset is renamed.
"""

import bz2
import re
import subprocess
import tarfile
import tempfile
import unicodedata
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

TARGET = Path(__file__).parents[1] / "resources" / "fonts"
DOC = "usr/share/doc/fonts-lxgw-wenkai/copyright"
# Symbols of the papers and the windows besides ASCII, Latin and GB2312.
SYMBOLS = "，。〔〕“”‘’·—…–→↑↓←↵⇧⌘①②③④⑤⑥⑦⑧⑨⑩✓✗×÷±≤≥≠＋－＝〓○●□■△▲▽▼◆◇★☆※℃￥¥§°′″€"
RARE = "䶮㛃𬱖𠮷𪚥"  # township names and surnames seen that older fonts lack
KAI = "Gongkaibu Kai"


def fetch(folder: Path) -> None:
    """Fetch and unpack the four packages into `folder`, with the ordinary clients."""
    for name in ("noto-sans-sc", "noto-serif-sc"):
        subprocess.run(["npm", "pack", f"@expo-google-fonts/{name}"], cwd=folder, check=True)
        with tarfile.open(next(folder.glob(f"*{name}*.tgz"))) as archive:
            archive.extractall(folder / name, filter="data")
    for name in ("fonts-lxgw-wenkai", "unicode-data"):
        subprocess.run(["apt-get", "download", name], cwd=folder, check=True)
        package = str(next(folder.glob(f"{name}_*.deb")))
        subprocess.run(["dpkg-deb", "-x", package, str(folder / "debian")], check=True)


def standard_characters(folder: Path) -> set[str]:
    """Return the 8105 characters of the 通用规范汉字表."""
    readings = folder / "debian/usr/share/unicode/Unihan_Readings.txt.bz2"
    text = bz2.decompress(readings.read_bytes()).decode("utf-8")
    codes = re.findall(r"^U\+([0-9A-F]+)\tkTGHZ2013", text, re.MULTILINE)
    if len(set(codes)) != 8105:
        raise SystemExit(f"expected 8105 characters, found {len(set(codes))}")
    return {chr(int(code, 16)) for code in codes}


def repertoire(folder: Path) -> set[str]:
    """Return what every subset keeps: the 8105, GB2312, Latin, GBK punctuation and symbols."""
    double = (bytes((lead, trail)) for lead in range(0x81, 0xFF) for trail in range(0x40, 0xFF))
    gbk = {pair.decode("gbk", errors="ignore") for pair in double}
    marks = {c for c in gbk if len(c) == 1 and unicodedata.category(c) != "Lo"}
    kana_and_old_han = {pair for pair in gbk if len(pair) == 1 and _in_gb2312(pair)}
    latin = {chr(code) for code in range(0x20, 0x180)}
    return standard_characters(folder) | marks | kana_and_old_han | latin | set(SYMBOLS + RARE)


def _in_gb2312(character: str) -> bool:
    return bool(character.encode("gb2312", errors="ignore"))


def subset(source: Path, target: Path, keep: set[str], family: str = "") -> None:
    """Write `source` reduced to `keep` as `target`, under the name `family` when given."""
    font = TTFont(source, recalcTimestamp=False)
    options = Options()
    options.hinting = options.layout_closure = False
    options.layout_features = []
    options.name_IDs, options.name_languages = ["*"], ["*"]
    options.drop_tables += ["GSUB", "GPOS", "BASE", "DSIG", "vhea", "vmtx"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes={ord(character) for character in keep})
    subsetter.subset(font)
    if family:
        rename(font, family)
    font.save(target)


def rename(font: TTFont, family: str) -> None:
    """Replace every name of the font, in all languages, by `family`."""
    names = font["name"]
    licence = [record for record in names.names if record.nameID in {0, 13, 14}]
    names.names = [record for record in licence if record.isUnicode()]
    short = family.replace(" ", "")
    for number, text in {1: family, 2: "Regular", 3: short, 4: family, 6: short}.items():
        names.setName(text, number, 3, 1, 0x409)


def main() -> None:
    """Fetch, subset and write the five fonts and their licences."""
    TARGET.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        fetch(folder)
        keep = repertoire(folder)
        sans, serif = folder / "noto-sans-sc/package", folder / "noto-serif-sc/package"
        for weight in ("400Regular", "500Medium"):
            source = sans / weight / f"NotoSansSC_{weight}.ttf"
            subset(source, TARGET / f"NotoSansSC-{weight[3:]}.ttf", keep)
        regular = serif / "400Regular/NotoSerifSC_400Regular.ttf"
        everything = {chr(code) for code in TTFont(regular).getBestCmap()}
        subset(regular, TARGET / "NotoSerifSC-Regular.ttf", everything)
        subset(serif / "700Bold/NotoSerifSC_700Bold.ttf", TARGET / "NotoSerifSC-Bold.ttf", keep)
        kai = folder / "debian/usr/share/fonts/truetype/lxgw-wenkai/LXGWWenKai-Regular.ttf"
        subset(kai, TARGET / "GongkaibuKai-Regular.ttf", keep, KAI)
        for package, licence in ((sans, "OFL-NotoSansSC.txt"), (serif, "OFL-NotoSerifSC.txt")):
            (TARGET / licence).write_text((package / "LICENSE_FONT").read_text("utf-8"), "utf-8")
        text = (folder / "debian" / DOC).read_text("utf-8")
        (TARGET / "OFL-GongkaibuKai.txt").write_text(text, "utf-8")


if __name__ == "__main__":
    main()
