"""Today: what waits, who comes, and what to do next."""
