package herberge.adapter.postgres.catalog;

import herberge.adapter.postgres.testing.JdbiHouse;
import herberge.application.testing.DiscountsContract;

class JdbiDiscountsIT extends JdbiHouse implements DiscountsContract {}
