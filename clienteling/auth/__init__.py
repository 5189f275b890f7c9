"""Signing in, the key of the encrypted copy, and the lock."""
