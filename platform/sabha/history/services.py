"""How is a body's chain held against what is kept of it elsewhere?"""

from __future__ import annotations

import logging

from sabha.audit.chain import ChainReport, chain_check
from sabha.audit.selectors import chain_head
from sabha.database.body import current_body
from sabha.history.watch import keeper

logger = logging.getLogger(__name__)


def head_keep() -> bool:
    """Keep the end of the current body's chain elsewhere; say whether it has moved."""
    body, head = current_body(), chain_head()
    if head.sequence == 0:
        return False
    has_moved = keeper().head_keep(body_id=body.id, sequence=head.sequence, link_hash=head.hash)
    if has_moved:
        # Logs leave the machine, so a head stands in a third place too.
        logger.info("audit head %s %s %s", body.slug, head.sequence, head.hash)
    return has_moved


def chain_check_keep() -> ChainReport:
    """Check the current body's chain against the heads kept, and keep the verdict."""
    body = current_body()
    report = chain_check(kept=keeper().heads_of(body_id=body.id))
    keeper().check_keep(body_id=body.id, report=report)
    if report.fault_count:
        logger.error("the audit of %s has %s faults", body.slug, report.fault_count)
    return report
