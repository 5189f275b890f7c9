"""The contract: every record, command and answer as it travels between desk and central."""
