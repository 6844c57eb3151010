"""Names found by the shipped model beside those of another one, on the corpora's test parts."""
