"""来件: a mail taken apart, a scan cut by the codes on its pages, in the process apart."""
