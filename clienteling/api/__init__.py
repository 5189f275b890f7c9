"""The desk's one way to central over HTTP."""
