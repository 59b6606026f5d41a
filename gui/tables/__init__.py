"""The one list: columns, filters, order, saved views."""
