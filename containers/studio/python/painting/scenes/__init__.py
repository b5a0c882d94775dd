"""The families of scenes; each module's `build` makes a world of a brief."""
