"""Rules on the form of fields."""
