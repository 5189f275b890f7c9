"""What is measured, each figure beside the floor of the same run."""
