/** Use cases of the settings of the company. */
@NullMarked
package herberge.application.company;

import org.jspecify.annotations.NullMarked;
