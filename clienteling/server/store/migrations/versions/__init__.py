"""Each step by which central's database grew."""
