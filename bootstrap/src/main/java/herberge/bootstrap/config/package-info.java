/** What the house may be told at the start: one record, read once, with every fault named at once. */
@NullMarked
package herberge.bootstrap.config;

import org.jspecify.annotations.NullMarked;
