"""Ways in which a client's messages reach a boutique."""
