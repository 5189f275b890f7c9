"""Pieces of screen that take values and give signals, and know nothing of the desk."""
