/** Who runs the house: name, address, registration, bank account and logo, as invoices show them. */
@NullMarked
package herberge.domain.company;

import org.jspecify.annotations.NullMarked;
