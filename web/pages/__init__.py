"""Pages that the server writes: the application's shell and the printable scorecard."""
