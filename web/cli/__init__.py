"""What the command line's subcommands do, one module each; app.py imports only the one that is called."""
