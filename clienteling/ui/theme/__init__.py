"""The look: colours, faces, icons, and the sheets that Qt's own fields wear."""
