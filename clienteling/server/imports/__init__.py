"""Reading what other programs exported: CSV and vCard, whatever their headings and charsets."""
