"""The loop of an editor: the site on this machine, built again at every save and shown at once.

Two processes. The *builder*, which the command runs in, has one thread, so that a build may fork
workers, and keeps what it has read. The *front* watches the files, serves the site and tells the
open pages; it loads nothing of what makes a site. A *link* joins them.
"""
