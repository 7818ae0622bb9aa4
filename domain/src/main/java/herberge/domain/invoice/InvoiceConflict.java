package herberge.domain.invoice;

import herberge.domain.shared.Refusal;
import java.util.List;

/** Why an invoice cannot be issued or taken back, or why an invoice keeps something from being changed. */
public sealed interface InvoiceConflict extends Refusal.Reason {

    @Override
    default Refusal.Kind kind() {
        return Refusal.Kind.CONFLICT;
    }

    /** Invoices stand that would not agree with the change. */
    record Invoiced(List<InvoiceNumber> numbers) implements InvoiceConflict {
        public Invoiced {
            numbers = List.copyOf(numbers);
        }

        @Override
        public String code() {
            return "invoiced";
        }
    }

    /** The booking has no price, owes nothing, or all of its price is on invoices. */
    record NothingToInvoice() implements InvoiceConflict {
        @Override
        public String code() {
            return "nothing-to-invoice";
        }
    }

    /** The settings of the company lack what an invoice must say. */
    record CompanyIncomplete(List<String> missing) implements InvoiceConflict {
        public CompanyIncomplete {
            missing = List.copyOf(missing);
        }

        @Override
        public String code() {
            return "company-incomplete";
        }
    }

    /** An authority is to pay, and its record lacks what its invoice must say. */
    record RecipientIncomplete(List<String> missing) implements InvoiceConflict {
        public RecipientIncomplete {
            missing = List.copyOf(missing);
        }

        @Override
        public String code() {
            return "recipient-incomplete";
        }
    }

    /** Only an invoice that stands can be cancelled: it is cancelled already, or is a cancellation itself. */
    record NotStanding() implements InvoiceConflict {
        @Override
        public String code() {
            return "not-standing";
        }
    }

    /** An invoice is cancelled, and not undone. */
    record NotUndone() implements InvoiceConflict {
        @Override
        public String code() {
            return "not-undoable";
        }
    }
}
