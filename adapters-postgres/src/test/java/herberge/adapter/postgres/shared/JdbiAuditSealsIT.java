package herberge.adapter.postgres.shared;

import herberge.adapter.postgres.testing.JdbiHouse;
import herberge.application.testing.AuditSealsContract;

class JdbiAuditSealsIT extends JdbiHouse implements AuditSealsContract {}
