"""What central answers over HTTP."""
