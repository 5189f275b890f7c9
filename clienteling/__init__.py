"""The desk of a watch boutique: clients, appointments, repairs and chat, online or not."""

__version__ = "0.1.0"
