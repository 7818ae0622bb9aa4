package herberge.adapter.postgres.shared;

import herberge.adapter.postgres.testing.JdbiHouse;
import herberge.application.testing.AuditContract;

class JdbiAuditIT extends JdbiHouse implements AuditContract {}
