package herberge.application.invoice;

import static herberge.application.shared.ChangeRequest.to;
import static herberge.application.testing.Refusals.onlyReason;
import static herberge.domain.testing.Fixtures.NOON;
import static herberge.domain.testing.Fixtures.aBooking;
import static herberge.domain.testing.Fixtures.day;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.application.audit.AuditUseCases;
import herberge.application.audit.ChangeView;
import herberge.application.booking.BookingUseCases;
import herberge.application.booking.BookingView;
import herberge.application.booking.ContinuationInput;
import herberge.application.booking.TransitionInput;
import herberge.application.invoice.InvoiceUseCases.Reason;
import herberge.application.invoice.InvoiceUseCases.VerifyInvoices.Verdict;
import herberge.application.price.PricingBookings;
import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.PageRequest;
import herberge.application.testing.EntityCatalogs;
import herberge.application.testing.MemoryHouse;
import herberge.application.testing.PlainInvoiceDocuments;
import herberge.application.testing.SettableClock;
import herberge.domain.booking.Booking;
import herberge.domain.booking.BookingDraft;
import herberge.domain.booking.BookingId;
import herberge.domain.booking.BookingPolicy;
import herberge.domain.booking.Transition;
import herberge.domain.company.CompanySettings;
import herberge.domain.invoice.InvoiceConflict;
import herberge.domain.invoice.InvoiceDraft;
import herberge.domain.invoice.InvoiceFilter;
import herberge.domain.invoice.InvoiceFormat;
import herberge.domain.invoice.InvoiceId;
import herberge.domain.invoice.InvoiceKind;
import herberge.domain.invoice.InvoiceNumber;
import herberge.domain.invoice.InvoiceSeries;
import herberge.domain.invoice.InvoiceViolation;
import herberge.domain.invoice.RecipientKind;
import herberge.domain.payer.PayerDetails;
import herberge.domain.payer.PayerId;
import herberge.domain.price.PriceTerms;
import herberge.domain.shared.Authorship;
import herberge.domain.shared.Fault;
import herberge.domain.shared.Field;
import herberge.domain.shared.Refusal;
import herberge.domain.shared.UserId;
import herberge.domain.user.Role;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Invoices for a booking of two nights, which costs 150 euros: 60 a night, and 30 for the cleaning. */
final class InvoiceUseCasesTest {

    private static final Caller ANNA = new Caller(new UserId(3), "anna", Role.ADMIN, "request", null);
    private static final LocalDate TODAY = day("2026-04-20");
    private static final InvoiceNumber FIRST = new InvoiceNumber(2026, 1);

    private final SettableClock clock = new SettableClock(NOON); // 2026-04-20
    private final MemoryHouse house = new MemoryHouse(clock);
    private final PricingBookings bookings = new PricingBookings(house.bookings(), house.stayPrices(), house.ledger());
    private final BookingUseCases desk = BookingUseCases.of(
            house.transactions(),
            new BookingUseCases.Stores(
                    bookings,
                    house.rooms(),
                    house.guests(),
                    house.occupancies(),
                    house.eventLog(),
                    house.stayPrices(),
                    house.ledger(),
                    house.payers()),
            BookingPolicy.HOUSE,
            house.changes(clock),
            clock);
    private final InvoiceUseCases invoices = InvoiceUseCases.of(
            house.transactions(),
            new InvoiceUseCases.Stores(
                    house.ledger().through(bookings),
                    house.groups(),
                    house.guests(),
                    house.payers(),
                    house.companySettings(),
                    house.eventLog(),
                    new PlainInvoiceDocuments()),
            house.changes(clock),
            clock);
    private final AuditUseCases audit = AuditUseCases.of(
            house.transactions(),
            house.changes(clock),
            new AuditUseCases.Stores(
                    house.audit(),
                    house.auditSeals(),
                    house.changeLog(),
                    house.undos(),
                    house.eventLog(),
                    house.occupancies(),
                    house.followingReminders(),
                    house.followUp()),
            EntityCatalogs.of(house),
            new AuditUseCases.Sealing(house.transactions(), house.auditSeals()),
            clock);
    private final BookingId stay = book("2026-05-04", "2026-05-06");

    @BeforeEach
    void setUpTheCompany() {
        company("12/345/67890");
    }

    private void company(@Nullable String taxNumber) {
        company(taxNumber, CompanySettings.DEFAULTS.contact(), CompanySettings.DEFAULTS.account());
    }

    private void company(
            @Nullable String taxNumber, CompanySettings.Contact contact, CompanySettings.BankAccount account) {
        house.doInWork(() -> {
            var stored = house.companySettings().lockForChange();
            CompanySettings wanted = new CompanySettings(
                    new CompanySettings.Address("Haus Süd", "Weg 1", "20095", "Hamburg", "DE"),
                    contact,
                    new CompanySettings.Registration(taxNumber, null, null, null),
                    account,
                    10,
                    null,
                    new CompanySettings.InvoiceTexts("Danke", null));
            house.companySettings().save(stored.changeTo(wanted, ANNA.userId(), clock.instant()));
        });
    }

    private BookingId book(String from, String to) {
        BookingDraft draft = aBooking()
                .room(house.storedRoom().id())
                .guest(house.storedGuest().id())
                .stay(from, to)
                .draft();
        BookingView booked = desk.bookRoom().book(ANNA, to(draft)).view();
        return new BookingId(Objects.requireNonNull(booked.id()));
    }

    private Booking stored() {
        return house.inWork(() -> house.bookings().lock(stay)).orElseThrow();
    }

    private InvoiceView issue(InvoiceDraft draft) {
        return invoices.issueInvoice().issue(ANNA, stay, to(draft)).view();
    }

    private InvoiceView issue() {
        return issue(InvoiceDraft.BLANK);
    }

    private InvoiceView cancel(InvoiceView invoice) {
        return invoices.cancelInvoice()
                .cancel(ANNA, id(invoice), to(new Reason("Zahlendreher")))
                .view();
    }

    private static InvoiceId id(InvoiceView invoice) {
        return new InvoiceId(Objects.requireNonNull(invoice.id()));
    }

    private InvoiceView read(InvoiceView invoice) {
        return invoices.readInvoice().read(ANNA, id(invoice));
    }

    private Verdict verdict() {
        return invoices.verifyInvoices().verify(ANNA);
    }

    private Refusal.Reason refused(Runnable request) {
        return onlyReason(Refusal.Reason.class, request::run);
    }

    private void assertInvoiced(Runnable request) {
        assertThat(refused(request)).isEqualTo(new InvoiceConflict.Invoiced(List.of(FIRST)));
    }

    private void change(BookingDraft wanted) {
        desk.changeBooking().change(ANNA, stay, to(wanted, stored().version()));
    }

    private void step(Transition transition) {
        desk.stepBooking().step(ANNA, stay, transition, to(TransitionInput.BLANK, stored().version()));
    }

    @Test
    void freezesWhatStandsOnIt() {
        long version = stored().version().value();

        InvoiceView invoice = issue();

        assertThat(invoice.number()).isEqualTo("2026-0001");
        assertThat(invoice.issuedOn()).isEqualTo(TODAY);
        assertThat(invoice.dueOn()).isEqualTo(TODAY.plusDays(10));
        assertThat(invoice.totalCents()).isEqualTo(15_000);
        assertThat(invoice.supplyTo()).isEqualTo(day("2026-05-06"));
        assertThat(stored().version().value()).isEqualTo(version + 1);
        assertThat(stored().account().dueOn()).isEqualTo(TODAY.plusDays(10));

        company("99/999");

        assertThat(read(invoice))
                .usingRecursiveComparison()
                .ignoringFields("warnings")
                .isEqualTo(invoice);
    }

    @Test
    void keepsItsDocuments() {
        InvoiceView invoice = issue();
        var file = invoices.readInvoiceFile().read(ANNA, id(invoice), InvoiceFormat.PDF);

        company("99/999");

        assertThat(file.number().text()).isEqualTo(invoice.number());
        assertThat(new String(file.content().bytes(), StandardCharsets.UTF_8)).contains("12/345/67890");
        assertThat(invoices.readInvoiceFile().read(ANNA, id(invoice), InvoiceFormat.PDF))
                .isEqualTo(file);
        assertThat(invoices.readInvoiceFile().read(ANNA, id(cancel(invoice)), InvoiceFormat.XML))
                .isNotEqualTo(file);
        assertThat(refused(() -> invoices.readInvoiceFile().read(ANNA, new InvoiceId(99), InvoiceFormat.XML)))
                .isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void warnsOfWhatTheRecipientLacks() {
        assertThat(issue().warnings())
                .extracting(InvoiceView.Warning::field)
                .isSubsetOf("street", "postalCode", "city", "country");
    }

    @Test
    void needsTheDataOfTheCompany() {
        company(null);

        assertThat(refused(this::issue)).isEqualTo(new InvoiceConflict.CompanyIncomplete(List.of("taxNumber")));
        assertThat(house.inWork(() -> house.invoices().readSeries())).isEqualTo(InvoiceSeries.START);
    }

    private PayerId payer(@Nullable String street, @Nullable String leitwegId) {
        PayerDetails.Address address = new PayerDetails.Address(street, "26757", "Borkum", "DE");
        PayerDetails details =
                new PayerDetails("Kämmerei", "Stadt Borkum", address, "Eva Albers", "e@example.org", leitwegId, null);
        PayerId id = house.inWork(() -> house.payers().add(details, Authorship.of(ANNA.userId(), clock.instant())))
                .id();
        change(aBooking()
                .room(stored().terms().room())
                .guest(stored().terms().guest())
                .stay("2026-05-04", "2026-05-06")
                .payer(id)
                .draft());
        return id;
    }

    private static PayerDetails renamed(String name) {
        return new PayerDetails(name, null, PayerDetails.BLANK.address(), null, null, null, null);
    }

    private static InvoiceDraft toPayer(Long... lines) {
        return new InvoiceDraft(InvoiceKind.INVOICE, RecipientKind.PAYER, null, List.of(lines), null, null);
    }

    @Test
    void goesToThePayerAsTheyWere() {
        PayerId payer = payer("Neue Straße 1", null);

        InvoiceView invoice = issue(toPayer());

        assertThat(invoice.payerId()).isEqualTo(payer.value());
        assertThat(invoice.recipient())
                .isEqualTo(new InvoiceView.RecipientView(
                        "Kämmerei",
                        "Stadt Borkum",
                        "Eva Albers",
                        "Neue Straße 1",
                        "26757",
                        "Borkum",
                        "DE",
                        null,
                        "e@example.org"));
        assertThat(invoice.warnings()).isEmpty();
        house.doInWork(() -> house.payers()
                .save(house.payers()
                        .find(payer)
                        .orElseThrow()
                        .changeTo(renamed("Kasse"), ANNA.userId(), clock.instant())));
        assertThat(read(invoice).recipient()).isEqualTo(invoice.recipient());
        assertThat(cancel(invoice).recipient()).isEqualTo(invoice.recipient());
    }

    @Test
    void guestAndPayerShareAStay() {
        payer("Neue Straße 1", null);

        InvoiceView toPayer = issue(toPayer(0L));
        InvoiceView toGuest = issue();

        assertThat(toPayer.totalCents()).isEqualTo(12_000);
        assertThat(toGuest.payerId()).isNull();
        assertThat(toGuest.totalCents()).isEqualTo(3_000);
        assertThat(refused(this::issue)).isEqualTo(new InvoiceConflict.NothingToInvoice());
        assertThat(stored().account().dueOn()).isEqualTo(toGuest.dueOn());
    }

    @Test
    void anAuthorityNeedsAWholeAddress() {
        payer(null, "04011000-1234512345-06");

        assertThat(refused(() -> issue(toPayer())))
                .isEqualTo(new InvoiceConflict.CompanyIncomplete(List.of("phone", "email", "iban")));
        company(
                "12/345/67890",
                new CompanySettings.Contact("+49 40 1", "haus@example.org", null),
                new CompanySettings.BankAccount("DE02120300000000202051", null, null, null));
        assertThat(refused(() -> issue(toPayer())))
                .isEqualTo(new InvoiceConflict.RecipientIncomplete(List.of("street")));
        assertThat(house.inWork(() -> house.invoices().readSeries())).isEqualTo(InvoiceSeries.START);
    }

    @Test
    void needsAPayerWhoIsToPay() {
        assertThat(refused(() -> issue(toPayer())))
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        invalid -> assertThat(invalid.faults())
                                .containsExactly(new Fault(Field.of("recipient"), InvoiceViolation.Plain.NO_PAYER)));
    }

    @Test
    void aDryRunDrawsNoNumber() {
        InvoiceView preview = invoices.issueInvoice()
                .issue(ANNA, stay, to(InvoiceDraft.BLANK).withDryRun(true))
                .view();

        assertThat(preview.id()).isNull();
        assertThat(preview.number()).isEqualTo("2026-0001");
        assertThat(issue().number()).isEqualTo("2026-0001");
    }

    @Test
    void keepsThePriceWhileItStands() {
        InvoiceView invoice = issue();
        BookingDraft draft = stored().draft();

        assertInvoiced(() -> change(draft.withPrices(new PriceTerms(List.of(), List.of(), null, 5_000L, "Festpreis"))));
        assertInvoiced(() -> desk.changeBooking()
                .change(
                        ANNA,
                        stay,
                        to(
                                aBooking()
                                        .room(Objects.requireNonNull(draft.room()))
                                        .guest(Objects.requireNonNull(draft.guest()))
                                        .stay("2026-05-04", "2026-05-08")
                                        .draft(),
                                stored().version())));
        assertInvoiced(() -> step(Transition.CANCEL));

        cancel(invoice);
        step(Transition.CANCEL);

        assertThat(stored().account().dueOn()).isNull();
    }

    @Test
    void allowsChangesThatCostTheSame() {
        issue();

        desk.changeBooking()
                .change(
                        ANNA,
                        stay,
                        to(
                                aBooking()
                                        .room(stored().terms().room())
                                        .guest(stored().terms().guest())
                                        .stay("2026-05-11", "2026-05-13")
                                        .notes("spät")
                                        .draft(),
                                stored().version()));

        assertThat(stored().stay().checkIn()).isEqualTo(day("2026-05-11"));
        assertThat(stored().account().isInvoiced()).isTrue();
    }

    @Test
    void isCancelledByANumberOfItsOwn() {
        InvoiceView invoice = issue();
        clock.advance(Duration.ofDays(1));

        InvoiceView cancellation = cancel(invoice);

        assertThat(cancellation.number()).isEqualTo("2026-0002");
        assertThat(cancellation.kind()).isEqualTo("cancellation");
        assertThat(cancellation.payableCents()).isEqualTo(-15_000);
        assertThat(cancellation.reason()).isEqualTo("Zahlendreher");
        assertThat(cancellation.cancelsId()).isEqualTo(invoice.id());
        assertThat(read(invoice).cancelledById()).isEqualTo(cancellation.id());
        assertThat(refused(() -> cancel(invoice))).isEqualTo(new InvoiceConflict.NotStanding());
        assertThat(refused(() -> cancel(cancellation))).isEqualTo(new InvoiceConflict.NotStanding());
        assertThat(issue().number()).isEqualTo("2026-0003");
        assertThat(verdict().intact()).isEqualTo(3);
        assertThat(verdict().breach()).isEmpty();
    }

    @Test
    void needsAReasonToBeCancelled() {
        InvoiceView invoice = issue();

        assertThat(refused(() -> invoices.cancelInvoice().cancel(ANNA, id(invoice), to(new Reason(" ".strip())))))
                .isInstanceOf(Refusal.Invalid.class);
        assertThat(refused(() -> invoices.cancelInvoice().cancel(ANNA, id(invoice), to(Reason.BLANK))))
                .isInstanceOf(Refusal.Invalid.class);
        assertThat(read(invoice).cancelledById()).isNull();
    }

    @Test
    void cannotBeUndone() {
        issue();
        long change = audit.listChanges().list(ANNA, false, new PageRequest(1, null)).slice().items().stream()
                .mapToLong(ChangeView::id)
                .max()
                .orElseThrow();

        assertThat(refused(() -> audit.undoChange().undo(ANNA, change, ChangeRequest.command(null))))
                .isEqualTo(new InvoiceConflict.NotUndone());
    }

    @Test
    void isNotIssuedBeforeTheNewest() {
        InvoiceDraft earlier =
                new InvoiceDraft(InvoiceKind.INVOICE, RecipientKind.GUEST, null, List.of(), TODAY.minusDays(2), null);
        issue(new InvoiceDraft(InvoiceKind.INVOICE, RecipientKind.GUEST, null, List.of(0L), TODAY.minusDays(1), null));

        assertThat(refused(() -> issue(earlier))).isInstanceOf(Refusal.Invalid.class);
        assertThat(issue().issuedOn()).isEqualTo(TODAY);
    }

    @Test
    void keepsItsBooking() {
        cancel(issue());

        assertThat(refused(() -> desk.removeBooking().remove(ANNA, stay, ChangeRequest.command(stored().version()))))
                .isEqualTo(new Refusal.InUse(List.of(new Refusal.InUse.Reference("invoice", 2))));
    }

    @Test
    void ofAStayInTwoRoomsGoesToTheFirst() {
        desk.continueStay()
                .proceed(
                        ANNA,
                        stay,
                        to(new ContinuationInput(house.storedRoom().id(), day("2026-05-05")), stored().version()));
        BookingId other = Objects.requireNonNull(stored().links().continuedBy());

        InvoiceView invoice = invoices.issueInvoice()
                .issue(ANNA, other, to(InvoiceDraft.BLANK))
                .view();

        assertThat(invoice.bookingId()).isEqualTo(stay.value());
        assertThat(invoice.supplyFrom()).isEqualTo(day("2026-05-04"));
        assertThat(invoice.supplyTo()).isEqualTo(day("2026-05-06"));
    }

    @Test
    void listsThem() {
        InvoiceView invoice = issue();
        InvoiceView cancellation = cancel(invoice);
        InvoiceFilter filter = new InvoiceFilter(stay, null, null, null, null, null, null);

        assertThat(invoices.listInvoices()
                        .list(ANNA, filter, new PageRequest(10, null))
                        .slice()
                        .items())
                .extracting(InvoiceView::id)
                .containsExactly(invoice.id(), cancellation.id());
    }
}
