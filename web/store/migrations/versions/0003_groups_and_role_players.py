"""exercises side by side, and a link for role-players"""

import secrets

import sqlalchemy as sa
from alembic import op

revision = '0003'
down_revision = '0002'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('exercise_group',
    sa.Column('group_id', sa.String(length=32), nullable=False),
    sa.Column('scenario_slug', sa.String(length=80), nullable=False),
    sa.Column('title_zh', sa.Text(), nullable=False),
    sa.Column('title_en', sa.Text(), nullable=False),
    sa.Column('created_by', sa.String(length=32), nullable=False),
    sa.Column('created_at', sa.String(length=40), nullable=False),
    sa.PrimaryKeyConstraint('group_id', name=op.f('pk_exercise_group'))
    )
    op.create_table('group_team',
    sa.Column('exercise_id', sa.String(length=32), nullable=False),
    sa.Column('group_id', sa.String(length=32), nullable=False),
    sa.Column('number', sa.Integer(), nullable=False),
    sa.Column('name', sa.String(length=120), nullable=False),
    sa.ForeignKeyConstraint(['exercise_id'], ['exercise.exercise_id'], name=op.f('fk_group_team_exercise_id')),
    sa.ForeignKeyConstraint(['group_id'], ['exercise_group.group_id'], name=op.f('fk_group_team_group_id')),
    sa.PrimaryKeyConstraint('exercise_id', name=op.f('pk_group_team'))
    )
    op.add_column('exercise', sa.Column('simcell_code', sa.String(length=40), nullable=True))
    _give_codes()
    op.create_index('ix_exercise_simcell', 'exercise', ['simcell_code'], unique=True)


def _give_codes() -> None:
    """Exercises that are there already get a link for role-players, too."""
    connection = op.get_bind()
    exercise = sa.table('exercise', sa.column('exercise_id'), sa.column('simcell_code'))
    for exercise_id, in connection.execute(sa.select(exercise.c.exercise_id)).all():
        code = secrets.token_urlsafe(18)
        connection.execute(sa.update(exercise).where(exercise.c.exercise_id == exercise_id).values(simcell_code=code))


def downgrade() -> None:
    op.drop_index('ix_exercise_simcell', 'exercise')
    op.drop_column('exercise', 'simcell_code')
    for name in ('group_team', 'exercise_group'):
        op.drop_table(name)
