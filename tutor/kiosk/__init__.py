"""The waiting-room screen: unattended, and forgetful of everyone who used it."""
