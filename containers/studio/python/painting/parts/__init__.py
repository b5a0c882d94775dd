"""What scenes are made of: land, water, plants, buildings, sprites, and the finish."""
