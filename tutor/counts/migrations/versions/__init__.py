"""The steps themselves. A step that was published never changes."""
