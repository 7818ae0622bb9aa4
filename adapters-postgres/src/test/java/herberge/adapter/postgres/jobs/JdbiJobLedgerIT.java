package herberge.adapter.postgres.jobs;

import herberge.adapter.postgres.testing.JdbiHouse;
import herberge.application.testing.JobLedgerContract;

class JdbiJobLedgerIT extends JdbiHouse implements JobLedgerContract {}
