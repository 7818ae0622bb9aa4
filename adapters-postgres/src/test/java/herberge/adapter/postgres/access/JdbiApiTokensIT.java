package herberge.adapter.postgres.access;

import herberge.adapter.postgres.testing.JdbiHouse;
import herberge.application.testing.ApiTokensContract;

class JdbiApiTokensIT extends JdbiHouse implements ApiTokensContract {}
