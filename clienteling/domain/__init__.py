"""The trade in plain values: its words, its states, and what may follow what."""
