"""One file a subject: it makes the flat values that the templates of its pages name."""
