"""Day: what was promised and what was kept, each number opening what it counts."""
