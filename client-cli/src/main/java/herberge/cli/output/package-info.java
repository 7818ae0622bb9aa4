/** Writes the output for the staff: tables, CSV, JSON, the tape chart, and problems as sentences. */
@NullMarked
package herberge.cli.output;

import org.jspecify.annotations.NullMarked;
