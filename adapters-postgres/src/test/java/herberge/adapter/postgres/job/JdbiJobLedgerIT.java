package herberge.adapter.postgres.job;

import herberge.adapter.postgres.testing.JdbiHouse;
import herberge.application.testing.JobLedgerContract;

class JdbiJobLedgerIT extends JdbiHouse implements JobLedgerContract {}
