package herberge.bootstrap.demo;

import herberge.application.booking.BookingView;
import herberge.application.company.CompanyUseCases;
import herberge.application.invoice.InvoiceUseCases;
import herberge.application.invoice.InvoiceUseCases.Reason;
import herberge.application.invoice.InvoiceView;
import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.domain.booking.BookingId;
import herberge.domain.company.CompanySettings;
import herberge.domain.invoice.InvoiceDraft;
import herberge.domain.invoice.InvoiceId;
import herberge.domain.invoice.InvoiceKind;
import herberge.domain.invoice.RecipientKind;
import herberge.domain.shared.Version;
import java.util.List;
import java.util.Objects;

/** Adds the company and invoices to the demo: paid and open ones, a cancelled one, and advances. */
record DemoInvoices(CompanyUseCases company, InvoiceUseCases invoices) {

    private static final long ADVANCE = 5_000;

    private static final CompanySettings COMPANY = new CompanySettings(
            new CompanySettings.Address("Herberge am See gGmbH", "Seeweg 1", "23701", "Eutin", "DE"),
            new CompanySettings.Contact("+49 4521 555010", "rechnung@example.org", "www.example.org"),
            new CompanySettings.Registration("22/290/12345", null, "Amtsgericht Lübeck", "HRB 12345"),
            new CompanySettings.BankAccount("DE02120300000000202051", "BYLADEM1001", "Herberge am See gGmbH", "DKB"),
            14,
            null,
            new CompanySettings.InvoiceTexts(
                    "Vielen Dank für Ihren Aufenthalt. Wir erlauben uns zu berechnen:",
                    "Bitte überweisen Sie den Betrag unter Angabe der Rechnungsnummer."));

    /** Sets what invoices say about the company. */
    void setUpCompany(Caller admin) {
        Version version = new Version(company.readSettings().read(admin).version());
        company.changeSettings().change(admin, ChangeRequest.to(COMPANY, version));
    }

    /** Issues invoices for most of the stays that are over. */
    void charge(Caller caller, BookingView booking, int count) {
        if (!isCharged(booking) || count % 4 == 3) {
            return;
        }
        InvoiceView invoice = issue(caller, booking, InvoiceDraft.BLANK);
        if (count % 10 == 4) {
            InvoiceId id = new InvoiceId(Objects.requireNonNull(invoice.id()));
            invoices.cancelInvoice().cancel(caller, id, ChangeRequest.to(new Reason("Falsche Anschrift")));
            issue(caller, booking, InvoiceDraft.BLANK);
        }
    }

    /** Issues an invoice of an advance for a stay to come. */
    void advance(Caller caller, BookingView booking) {
        if (isCharged(booking)) {
            issue(
                    caller,
                    booking,
                    new InvoiceDraft(InvoiceKind.ADVANCE, RecipientKind.GUEST, ADVANCE, List.of(), null, null));
        }
    }

    private static boolean isCharged(BookingView booking) {
        Long open = booking.pricing().openCents();
        return open != null && open > ADVANCE;
    }

    private InvoiceView issue(Caller caller, BookingView booking, InvoiceDraft draft) {
        BookingId id = new BookingId(Objects.requireNonNull(booking.id()));
        return invoices.issueInvoice()
                .issue(caller, id, ChangeRequest.to(draft))
                .view();
    }
}
