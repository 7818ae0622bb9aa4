package herberge.adapter.postgres.shared;

import herberge.adapter.postgres.testing.JdbiHouse;
import herberge.application.testing.IdempotencyKeysContract;

class JdbiIdempotencyKeysIT extends JdbiHouse implements IdempotencyKeysContract {}
