"""Repairs: where each watch is, what comes next, and taking one in."""
