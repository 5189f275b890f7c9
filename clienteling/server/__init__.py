"""Central: the server that all desks of a boutique agree with."""
