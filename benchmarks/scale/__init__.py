"""How the batch holds up: a soak with processes killed, speed over cores, the cost of a document."""
