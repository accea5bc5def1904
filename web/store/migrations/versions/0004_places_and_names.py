"""places that change devices, exercises with a name of their own"""

import sqlalchemy as sa
from alembic import op

revision = '0004'
down_revision = '0003'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column('participant', sa.Column('moves', sa.Integer(), nullable=False, server_default='0'))
    op.add_column('exercise', sa.Column('name', sa.String(length=120), nullable=False, server_default=''))


def downgrade() -> None:
    op.drop_column('exercise', 'name')
    op.drop_column('participant', 'moves')
