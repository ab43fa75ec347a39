"""The clinic file: what one clinic wants of its waiting-room screen."""
