"""A form of 2027 that no notice has brought: a toy of one file, with a row more in two tables."""

from tests.toys import changed

# What it says otherwise than the form of 2021: 行政检查 in table 二, one more result in table 三.
_CHANGES = (
    ('id = "2021"', 'id = "2027"'),
    ("first_year = 2021", "first_year = 2027"),
    ("国办公开办函〔2021〕30号", "示例〔2027〕1号"),
    (
        '{ id = "coercion", label = "行政强制" },',
        '{ id = "coercion", label = "行政强制" },\n    { id = "inspection", label = "行政检查" },',
    ),
    (
        '[[table3.row.row]]\nid = "unable"',
        '[[table3.row.row.row]]\nid = "d9"\nlabel = "9.属于商业数据"\narticle = "第十五条"\n'
        'meaning = "企业的经营数据"\n\n[[table3.row.row]]\nid = "unable"',
    ),
)


def files() -> dict[str, str]:
    """Return the one file that the form is: name → text."""
    return {"forms/2027.toml": changed("forms/2021.toml", *_CHANGES)}
