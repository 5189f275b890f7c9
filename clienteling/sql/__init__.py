"""The few SQL helpers that both databases share."""
