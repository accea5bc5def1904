"""Content, and the one gate from text to Scenario and Playbook.

loader      load_scenario, load_playbook, library: folders to values, or ContentErrors with every fault
writer      a value back to YAML
stored      a value as JSON without loss, and its digest
check       what `validate PATH...` does

document    bytes to plain data with line and column; coreyaml is the YAML it understands
schema, plan, values     the shape of scenario.yaml, of playbook.yaml, and of what both are made of
place, known, checks…    what must agree, read tolerantly, so that every fault is found at once
wrongshape, yamlwords    what pydantic and PyYAML complain of, in our words and both languages
wording     what no text may say
digest, coverage         the rows of the source digest, and the page that says where each is used
problems    the one shape of an error; its message is made in both languages where the fault is found (`said`)

library/<slug>/scenario.yaml (with posts.yaml beside a long one) and playbooks/<slug>/playbook.yaml are the shipped
content; docs/scenario-format.md describes every field.
"""
