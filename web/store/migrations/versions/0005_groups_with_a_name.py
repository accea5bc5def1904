"""groups with a name of their own"""

import sqlalchemy as sa
from alembic import op

revision = '0005'
down_revision = '0004'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column('exercise_group', sa.Column('name', sa.String(length=120), nullable=False, server_default=''))


def downgrade() -> None:
    op.drop_column('exercise_group', 'name')
