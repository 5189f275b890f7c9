"""Clients: find anyone, and know them at one look."""
