"""帮助: the tasks of the page under F1, with pictures, the law and questions beside them."""
