"""Inbox: who waits, what was said, and the answer."""
