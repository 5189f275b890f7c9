"""A made-up boutique, the same for the same seed."""
