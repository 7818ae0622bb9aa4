package herberge.adapter.postgres.payer;

import herberge.adapter.postgres.testing.JdbiHouse;
import herberge.application.testing.PayersContract;

class JdbiPayersIT extends JdbiHouse implements PayersContract {}
