"""The machine around the waiting-room screen: units, a terminal, a script that installs them."""
