package herberge.adapter.postgres.shared;

import herberge.adapter.postgres.testing.JdbiHouse;
import herberge.application.testing.TransactionsContract;

class UnitsOfWorkIT extends JdbiHouse implements TransactionsContract {}
