"""The encrypted copy of the boutique that this desk works on."""
