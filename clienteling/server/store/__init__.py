"""Where central keeps its records: SQLite or PostgreSQL."""
