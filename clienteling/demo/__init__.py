"""The whole thing in a made-up boutique on this machine: central, wire, visitor and desk."""
