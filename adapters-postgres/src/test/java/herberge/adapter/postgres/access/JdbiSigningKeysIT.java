package herberge.adapter.postgres.access;

import herberge.adapter.postgres.testing.JdbiHouse;
import herberge.application.testing.SigningKeysContract;

class JdbiSigningKeysIT extends JdbiHouse implements SigningKeysContract {}
