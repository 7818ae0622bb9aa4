package herberge.adapter.postgres.payment;

import herberge.adapter.postgres.testing.JdbiHouse;
import herberge.application.testing.PaymentsContract;

class JdbiPaymentsIT extends JdbiHouse implements PaymentsContract {}
