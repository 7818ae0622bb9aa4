/** Transactions, migrations, the change log and other code shared by the PostgreSQL stores. */
@NullMarked
package herberge.adapter.postgres.shared;

import org.jspecify.annotations.NullMarked;
