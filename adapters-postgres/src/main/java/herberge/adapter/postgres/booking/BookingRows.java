package herberge.adapter.postgres.booking;

import herberge.adapter.postgres.shared.CommonColumns;
import herberge.adapter.postgres.shared.EntityTable;
import herberge.adapter.postgres.shared.Row;
import herberge.application.port.Bookings.Named;
import herberge.application.shared.EntityKind;
import herberge.domain.booking.Booking;
import herberge.domain.booking.BookingAccount;
import herberge.domain.booking.BookingId;
import herberge.domain.booking.BookingStatus;
import herberge.domain.booking.BookingTerms;
import herberge.domain.booking.BookingTerms.Remarks;
import herberge.domain.booking.Companion;
import herberge.domain.booking.GroupId;
import herberge.domain.booking.ReservationNumber;
import herberge.domain.booking.StayLinks;
import herberge.domain.guest.GuestId;
import herberge.domain.payer.PayerId;
import herberge.domain.price.PriceTerms;
import herberge.domain.price.Pricing;
import herberge.domain.room.RoomId;
import herberge.domain.shared.StayPeriod;
import herberge.domain.shared.Version;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** Converts bookings from and to table rows. */
public final class BookingRows {

    /** The names of the room and the guest as they are now; of one that is gone, its last name. */
    private static final String NAMES = """
            (select jsonb_build_object(
                      'room_name',
                      coalesce(r.name,
                               (select gone.old ->> 'name' from audit_log gone
                                 where gone.table_name = 'room' and gone.record_id = b.room_id
                                   and gone.operation = 'deleted'
                                 order by gone.id desc limit 1),
                               ''),
                      'guest_name',
                      coalesce(guest_name(g.first_name, g.last_name, g.company),
                               (select guest_name(gone.old ->> 'first_name', gone.old ->> 'last_name', gone.old ->> 'company')
                                  from audit_log gone
                                 where gone.table_name = 'guest' and gone.record_id = b.guest_id
                                   and gone.operation = 'deleted'
                                 order by gone.id desc limit 1),
                               ''))
               from (select (a.new ->> 'room_id')::bigint as room_id, (a.new ->> 'guest_id')::bigint as guest_id) b
               left join room r on r.id = b.room_id left join guest g on g.id = b.guest_id)
            """;

    public static final EntityTable<Named> TABLE =
            new EntityTable<>(EntityKind.BOOKING, "booking", BookingRows::named, NAMES, "");

    private BookingRows() {}

    public static Booking booking(Row row) throws SQLException {
        return new Booking(
                new BookingId(row.number("id")),
                new ReservationNumber(row.text("reservation_number")),
                terms(row),
                status(row.text("status")),
                row.optionalText("cancellation_reason"),
                row.optionalDate("former_check_out"),
                links(row),
                new BookingAccount(row.number("paid_cents"), row.optionalDate("due_on")),
                new Version(row.number("version")),
                CommonColumns.authorship(row));
    }

    public static Named named(Row row) throws SQLException {
        return new Named(booking(row), row.text("room_name"), row.text("guest_name"));
    }

    private static StayLinks links(Row row) throws SQLException {
        Long continues = row.optionalNumber("continues_id");
        Long continuedBy = row.optionalNumber("continued_by_id");
        Long group = row.optionalNumber("group_id");
        return new StayLinks(
                continues == null ? null : new BookingId(continues),
                continuedBy == null ? null : new BookingId(continuedBy),
                group == null ? null : new GroupId(group));
    }

    static BookingStatus status(String code) {
        return BookingStatus.of(code)
                .orElseThrow(() -> new IllegalStateException("the database holds an unknown status " + code));
    }

    private static BookingTerms terms(Row row) throws SQLException {
        Long payer = row.optionalNumber("payer_id");
        Remarks remarks = new Remarks(
                row.optionalText("notes"),
                row.flag("foundation_case"),
                payer == null ? null : new PayerId(payer),
                row.optionalText("source"),
                row.optionalInstant("confirmation_sent_at"),
                row.optionalInstant("invoice_sent_at"),
                row.optionalInstant("paid_at"),
                time(row.optionalText("expected_arrival")),
                time(row.optionalText("expected_departure")));
        return new BookingTerms(
                new RoomId(row.number("room_id")),
                new GuestId(row.number("guest_id")),
                new StayPeriod(row.date("check_in"), row.date("check_out")),
                Math.toIntExact(row.number("party_size")),
                companions(row.json("companions")),
                remarks,
                pricing(row));
    }

    private static Pricing pricing(Row row) throws SQLException {
        PriceTerms terms = new PriceTerms(
                BookingPriceJson.extras(row.json("extras")),
                BookingPriceJson.reductions(row.json("reductions")),
                row.optionalFlag("member_rate"),
                row.optionalNumber("agreed_total_cents"),
                row.optionalText("agreed_reason"));
        return Pricing.settled(terms, BookingPriceJson.price(row.json("price")));
    }

    private static <S extends SqlStatement<S>> S bind(S statement, Pricing pricing) {
        PriceTerms terms = pricing.terms();
        return statement
                .bind("extras", BookingPriceJson.ofExtras(terms.extras()))
                .bind("reductions", BookingPriceJson.ofReductions(terms.reductions()))
                .bind("memberRate", terms.memberRate())
                .bind("agreedTotalCents", terms.agreedTotalCents())
                .bind("agreedReason", terms.agreedReason())
                .bind("price", BookingPriceJson.of(pricing.price()));
    }

    static @Nullable LocalTime time(@Nullable String text) {
        return text == null ? null : LocalTime.parse(text);
    }

    private static @Nullable String text(@Nullable LocalTime time) {
        return time == null ? null : time.toString();
    }

    private static List<Companion> companions(String json) {
        return CommonColumns.objects(json).stream()
                .map(companion -> {
                    String birthDate = companion.get("birthDate");
                    return new Companion(
                            companion.get("firstName"),
                            companion.get("lastName"),
                            birthDate == null ? null : LocalDate.parse(birthDate));
                })
                .toList();
    }

    private static Map<String, @Nullable String> toMap(Companion companion) {
        LocalDate birthDate = companion.birthDate();
        Map<String, @Nullable String> map = new LinkedHashMap<>();
        map.put("firstName", companion.firstName());
        map.put("lastName", companion.lastName());
        map.put("birthDate", birthDate == null ? null : birthDate.toString());
        return map;
    }

    /** Binds the columns that link a booking with others. */
    static <S extends SqlStatement<S>> S bind(S statement, StayLinks links) {
        BookingId continues = links.continues();
        BookingId continuedBy = links.continuedBy();
        GroupId group = links.group();
        return statement
                .bind("continues", continues == null ? (Long) null : (Long) continues.value())
                .bind("continuedBy", continuedBy == null ? (Long) null : (Long) continuedBy.value())
                .bind("group", group == null ? (Long) null : (Long) group.value());
    }

    static <S extends SqlStatement<S>> S bind(S statement, BookingTerms terms, BookingStatus status) {
        Remarks remarks = terms.remarks();
        PayerId payer = remarks.payer();
        return bind(statement, terms.pricing())
                .bind("room", terms.room().value())
                .bind("guest", terms.guest().value())
                .bind("checkIn", terms.stay().checkIn())
                .bind("checkOut", terms.stay().checkOut())
                .bind("partySize", terms.partySize())
                .bind(
                        "companions",
                        CommonColumns.json(terms.companions().stream()
                                .map(BookingRows::toMap)
                                .toList()))
                .bind("status", status.code())
                .bind("notes", remarks.notes())
                .bind("foundationCase", remarks.foundationCase())
                .bind("payer", payer == null ? (Long) null : (Long) payer.value())
                .bind("source", remarks.source())
                .bind("confirmationSentAt", CommonColumns.utc(remarks.confirmationSentAt()))
                .bind("invoiceSentAt", CommonColumns.utc(remarks.invoiceSentAt()))
                .bind("paidAt", CommonColumns.utc(remarks.paidAt()))
                .bind("expectedArrival", text(remarks.expectedArrival()))
                .bind("expectedDeparture", text(remarks.expectedDeparture()));
    }
}
