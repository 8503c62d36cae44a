"""One file a kind of page: each makes the flat value that its template names."""
