"""协助: a request that another organ registered and asked our help for.

It is kept with its dates, stands in the lists and on 工作台, and counts nowhere: not in table 三,
not in the 2014 form, neither received nor carried over, no fee and no late reply of ours.
"""

# Our own requests, in a query in which `x` is the request, and in one over the table alone.
OWN_SQL = "x.helps = ''"
OWN_ALONE = "helps = ''"
