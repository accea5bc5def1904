"""HTTP JSON, one module per resource: session, scenarios, exercises, join, drafts."""
