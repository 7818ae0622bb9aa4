package herberge.adapter.postgres.access;

import herberge.adapter.postgres.testing.JdbiHouse;
import herberge.application.testing.LoginAddressesContract;

class JdbiLoginAddressesIT extends JdbiHouse implements LoginAddressesContract {}
