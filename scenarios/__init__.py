"""Content, and the one gate from text to Scenario and Playbook.

loader      load_scenario, load_playbook, library: folders to values, or ContentErrors with every fault
writer      a value back to YAML
stored      a value as JSON without loss, and its digest
check       what `validate PATH...` does

document    bytes to plain data with line and column
schema      the shape of the YAML files
place, checks, wording   what must agree, and what no text may say
problems    the one shape of an error

library/<slug>/scenario.yaml and playbooks/<slug>/playbook.yaml are the shipped content; docs/scenario-format.md
describes every field.
"""
