"""Content: what an editor writes, loaded, typed, resolved and checked."""
