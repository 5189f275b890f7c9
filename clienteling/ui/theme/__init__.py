"""The look: colours, faces, icons and the one style sheet made of them."""
