"""The project's pages, and the commands that keep what they show true."""
