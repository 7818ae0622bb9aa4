package herberge.adapter.postgres.credit;

import herberge.adapter.postgres.testing.JdbiHouse;
import herberge.application.testing.CreditsContract;

class JdbiCreditsIT extends JdbiHouse implements CreditsContract {}
