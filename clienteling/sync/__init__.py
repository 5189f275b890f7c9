"""How a desk and central come to agree."""
