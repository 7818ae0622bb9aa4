/** Stores users, sessions, API tokens and signing keys in PostgreSQL. */
@NullMarked
package herberge.adapter.postgres.access;

import org.jspecify.annotations.NullMarked;
