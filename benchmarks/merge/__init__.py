"""How much a summary across reports shares with what editors wrote of the same stories."""
