package herberge.application.movein;

import herberge.application.port.Payments;
import herberge.domain.booking.BookingId;
import herberge.domain.guest.GuestId;
import herberge.domain.movein.ChargeMapping;
import herberge.domain.movein.LegacyCharge;
import herberge.domain.movein.LegacyPayment;
import herberge.domain.movein.LegacyPrice;
import herberge.domain.movein.LegacyRow;
import herberge.domain.movein.RowNotes;
import herberge.domain.price.ImportedPrice;
import herberge.domain.price.PriceSettings;
import herberge.domain.price.Pricing;
import herberge.domain.shared.Authorship;
import herberge.domain.shared.StayPeriod;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Takes what bookings cost: their amounts, the services and discounts that were entered for them, and what was paid. */
final class ChargeTransfer {

    private static final String PARENT = "booking_id";

    private final PriceSettings settings;
    private final Payments payments;
    private final List<CompanionRows<LegacyCharge>> charges;

    ChargeTransfer(MoveInContext context, PriceSettings settings, Payments payments) {
        this.settings = settings;
        this.payments = payments;
        ChargeMapping mapping =
                new ChargeMapping(templates(context, "service_templates"), templates(context, "discount_templates"));
        this.charges = List.of(
                new CompanionRows<>(context, "additional_services", PARENT, mapping::freeService),
                new CompanionRows<>(context, "booking_services", PARENT, mapping::linkedService),
                new CompanionRows<>(context, "discounts", PARENT, mapping::freeDiscount),
                new CompanionRows<>(context, "booking_discounts", PARENT, mapping::linkedDiscount));
    }

    private static Map<Long, LegacyRow> templates(MoveInContext context, String table) {
        Map<Long, LegacyRow> templates = new HashMap<>();
        if (context.has(table, "name")) {
            context.house().read(table, row -> templates.put(row.key(), row));
        }
        return templates;
    }

    void prepare(List<LegacyRow> bookings) {
        each(rows -> rows.prepare(bookings));
    }

    /**
     * The price of a booking.
     *
     * @param cleaningCents what the final cleaning of its room costs
     */
    Pricing pricing(RowNotes notes, StayPeriod stay, long cleaningCents, boolean member) {
        LegacyRow row = notes.row();
        List<LegacyCharge> entered =
                charges.stream().flatMap(rows -> rows.of(row.key()).stream()).toList();
        String vat = Objects.requireNonNull(settings.vatCodes().overnight());
        return new LegacyPrice(row, stay.nights(), entered, cleaningCents, vat)
                .pricing(notes, new ImportedPrice(settings, stay.checkOut()), member);
    }

    void storePayment(BookingId booking, @Nullable LegacyPayment payment, Authorship authorship) {
        if (payment != null) {
            payments.add(payment.entry(booking), authorship);
        }
    }

    void settle(long booking, EntityIntake.Result result, @Nullable GuestId guest, @Nullable BookingId id) {
        each(rows -> rows.settle(booking, result, guest, id));
    }

    void archiveOrphans(Ids bookings, ArchiveIntake archive) {
        each(rows -> rows.archiveOrphans(bookings, archive));
    }

    private void each(Consumer<CompanionRows<LegacyCharge>> todo) {
        charges.forEach(todo);
    }
}
