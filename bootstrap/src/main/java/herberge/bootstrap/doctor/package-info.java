/** Examines machine, configuration and database, and says how to mend what is wrong. Changes nothing. */
@NullMarked
package herberge.bootstrap.doctor;

import org.jspecify.annotations.NullMarked;
