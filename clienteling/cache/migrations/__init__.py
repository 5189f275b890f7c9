"""How the copy grew: imported only when a copy is found that an older desk has made."""

from pathlib import Path

from sqlalchemy import StaticPool, create_engine
from sqlcipher3 import dbapi2

from clienteling.cache.tables import HISTORY, REVISION
from clienteling.sql.migrate import bring_up_to_date

_FOLDER = Path(__file__).parent


def upgrade(connection: dbapi2.Connection) -> None:
    """Bring an older copy up to this desk's revision, in one transaction.

    Shown tables may be thrown away and pulled again; the outbox and drafts never.
    """
    engine = create_engine(
        "sqlite://", module=dbapi2, creator=lambda: connection, poolclass=StaticPool
    )
    with engine.connect() as opened:
        opened.exec_driver_sql("BEGIN IMMEDIATE")
        bring_up_to_date(opened, _FOLDER, HISTORY)
        opened.exec_driver_sql(f"PRAGMA user_version = {REVISION}")
        opened.commit()
