"""the organisation's own playbooks"""

import sqlalchemy as sa
from alembic import op

revision = '0002'
down_revision = '0001'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('playbook_version',
    sa.Column('playbook_id', sa.String(length=32), nullable=False),
    sa.Column('version_no', sa.Integer(), nullable=False),
    sa.Column('slug', sa.String(length=80), nullable=False),
    sa.Column('title_zh', sa.Text(), nullable=False),
    sa.Column('title_en', sa.Text(), nullable=False),
    sa.Column('sha256', sa.String(length=64), nullable=False),
    sa.Column('parent_sha256', sa.String(length=64), nullable=False),
    sa.Column('status', sa.String(length=16), nullable=False),
    sa.Column('revision', sa.Integer(), nullable=False),
    sa.Column('note', sa.Text(), nullable=False),
    sa.Column('created_by', sa.String(length=32), nullable=False),
    sa.Column('created_at', sa.String(length=40), nullable=False),
    sa.Column('saved_by', sa.String(length=32), nullable=False),
    sa.Column('saved_at', sa.String(length=40), nullable=False),
    sa.Column('published_by', sa.String(length=32), nullable=False),
    sa.Column('published_at', sa.String(length=40), nullable=False),
    sa.Column('is_archived', sa.Boolean(), nullable=False),
    sa.ForeignKeyConstraint(['sha256'], ['content.sha256'], name=op.f('fk_playbook_version_sha256')),
    sa.PrimaryKeyConstraint('playbook_id', 'version_no', name=op.f('pk_playbook_version'))
    )
    op.create_table('playbook_save',
    sa.Column('playbook_id', sa.String(length=32), nullable=False),
    sa.Column('version_no', sa.Integer(), nullable=False),
    sa.Column('revision', sa.Integer(), nullable=False),
    sa.Column('sha256', sa.String(length=64), nullable=False),
    sa.Column('saved_by', sa.String(length=32), nullable=False),
    sa.Column('saved_at', sa.String(length=40), nullable=False),
    sa.ForeignKeyConstraint(['sha256'], ['content.sha256'], name=op.f('fk_playbook_save_sha256')),
    sa.PrimaryKeyConstraint('playbook_id', 'version_no', 'revision', name=op.f('pk_playbook_save'))
    )
    op.create_table('rule_word',
    sa.Column('playbook_id', sa.String(length=32), nullable=False),
    sa.Column('rule_id', sa.String(length=64), nullable=False),
    sa.Column('number', sa.Integer(), nullable=False),
    sa.Column('version_no', sa.Integer(), nullable=False),
    sa.Column('is_confirmed', sa.Boolean(), nullable=False),
    sa.Column('name', sa.String(length=120), nullable=False),
    sa.Column('note', sa.Text(), nullable=False),
    sa.Column('account_id', sa.String(length=32), nullable=False),
    sa.Column('said_at', sa.String(length=40), nullable=False),
    sa.PrimaryKeyConstraint('playbook_id', 'rule_id', 'number', name=op.f('pk_rule_word'))
    )
    op.create_table('phrase_word',
    sa.Column('playbook_id', sa.String(length=32), nullable=False),
    sa.Column('suggestion_id', sa.String(length=64), nullable=False),
    sa.Column('is_accepted', sa.Boolean(), nullable=False),
    sa.Column('label', sa.String(length=64), nullable=False),
    sa.Column('pattern', sa.Text(), nullable=False),
    sa.Column('account_id', sa.String(length=32), nullable=False),
    sa.Column('said_at', sa.String(length=40), nullable=False),
    sa.PrimaryKeyConstraint('playbook_id', 'suggestion_id', name=op.f('pk_phrase_word'))
    )


def downgrade() -> None:
    for name in ('phrase_word', 'rule_word', 'playbook_save', 'playbook_version'):
        op.drop_table(name)
