"""Places, findings, settings and the world: what every room stands on."""
