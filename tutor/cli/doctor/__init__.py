"""What works on this computer, looked at piece by piece. Nothing of a patient is read."""
