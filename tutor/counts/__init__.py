"""The clinic's anonymous counts. Never holds a word anybody typed, or who they were."""
