"""A made-up boutique with its whole life: invented people, watches, prices and words."""
