/** The store of the settings of the company. */
@NullMarked
package herberge.adapter.postgres.company;

import org.jspecify.annotations.NullMarked;
