"""Answers to the pages' questions, in frozen lines."""
