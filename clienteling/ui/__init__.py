"""The window: everything of Qt that a person sees."""
