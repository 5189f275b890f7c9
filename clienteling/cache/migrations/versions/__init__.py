"""Each step by which the copy grew."""
