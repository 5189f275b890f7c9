"""Appointments: a day and its people, booking, moving, letting go."""
