"""What stands around the pages: rail, status bar, palette, lock."""
