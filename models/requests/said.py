"""How lists call a request, and which are our own, in queries in which `x` is the request."""

# Our own requests, no help for another organ (`help`); the second in a query over the table alone.
OWN_SQL = "x.helps = ''"
OWN_ALONE = "helps = ''"

# What is asked for, after a 补正 what that says; and the applicants in a few words: 张三等3人.
WANTED_SQL = "COALESCE(NULLIF(x.corrected_content, ''), x.content)"
CALLED_SQL = (
    "CASE WHEN x.others = '' THEN x.applicant"
    " ELSE x.applicant || '等' || (1 + json_array_length(x.others)) || '人' END"
)
