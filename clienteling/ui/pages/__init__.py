"""The pages of the window, one to a room."""
