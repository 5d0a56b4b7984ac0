"""What the App tells of codes that have gone bad in X3."""

from __future__ import annotations

from core.desk.workplace import Workplace
from core.errors import ConfigurationError
from core.model.chart import BadCode
from core.sync.chart_watch import ChartDesk, warning


class Watching(Workplace):
    """The chart watch; it tells and decides nothing."""

    def gone_bad(self, connection: str = "") -> tuple[BadCode, ...]:
        """Mappings, and codes that both systems share, that the last reading of the chart found gone bad.

        Those that touch most open orders come first; X3 is not asked.
        """
        store = self._named(connection)
        if not store.watched.load(bad=True):
            return ()
        return ChartDesk(store, self._desk(connection).context).gone_bad()

    def _chart_warnings(self, connection: str) -> tuple[str, ...]:
        """What Home says of it; nothing while the settings have to be mended first."""
        try:
            return warning(self.gone_bad(connection))
        except ConfigurationError:
            return ()
