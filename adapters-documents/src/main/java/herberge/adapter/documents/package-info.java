/** Makes the documents of invoices: an e-invoice as XML, and a PDF that contains it. */
@NullMarked
package herberge.adapter.documents;

import org.jspecify.annotations.NullMarked;
