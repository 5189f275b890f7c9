"""What a person at the desk can do: the only way the screen changes data."""
