package herberge.bootstrap.demo;

import herberge.application.access.AccessUseCases;
import herberge.application.access.AccessUseCases.ChangePassword;
import herberge.application.access.UserDraft;
import herberge.application.access.UserSummary;
import herberge.application.booking.BookingUseCases;
import herberge.application.guest.GuestUseCases;
import herberge.application.guest.GuestView;
import herberge.application.payment.PaymentUseCases;
import herberge.application.reminder.ReminderUseCases;
import herberge.application.room.RoomBlockUseCases;
import herberge.application.room.RoomUseCases;
import herberge.application.room.RoomView;
import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.bootstrap.wiring.Wiring;
import herberge.domain.guest.GuestDetails;
import herberge.domain.payer.PayerId;
import herberge.domain.room.RoomBlockDetails;
import herberge.domain.room.RoomDetails;
import herberge.domain.room.RoomId;
import herberge.domain.shared.UserId;
import herberge.domain.user.Role;
import herberge.domain.user.UserDetails;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Adds demo data to an empty house through the use cases that clients call, so that the same rules apply. */
public final class DemoHouse {

    private final AccessUseCases access;
    private final RoomUseCases rooms;
    private final RoomBlockUseCases blocks;
    private final GuestUseCases guests;
    private final BookingUseCases bookings;
    private final ReminderUseCases reminders;
    private final DemoCatalogs catalogs;
    private final PaymentUseCases payments;
    private final DemoPayers payers;
    private final DemoInvoices invoices;

    private DemoHouse(
            AccessUseCases access,
            RoomUseCases rooms,
            RoomBlockUseCases blocks,
            GuestUseCases guests,
            BookingUseCases bookings,
            ReminderUseCases reminders,
            DemoCatalogs catalogs,
            PaymentUseCases payments,
            DemoPayers payers,
            DemoInvoices invoices) {
        this.access = access;
        this.rooms = rooms;
        this.blocks = blocks;
        this.guests = guests;
        this.bookings = bookings;
        this.reminders = reminders;
        this.catalogs = catalogs;
        this.payments = payments;
        this.payers = payers;
        this.invoices = invoices;
    }

    /** Adds through the use cases of {@code wiring}. */
    public static DemoHouse of(Wiring wiring) {
        return new DemoHouse(
                wiring.access(),
                wiring.rooms(),
                wiring.blocks(),
                wiring.guests(),
                wiring.bookings(),
                wiring.reminders(),
                new DemoCatalogs(wiring.prices().services(), wiring.prices().discounts()),
                wiring.prices().payments(),
                new DemoPayers(wiring.prices().payers()),
                new DemoInvoices(wiring.prices().company(), wiring.prices().invoices()));
    }

    /**
     * Adds users, rooms, services, discounts, guests, payers, bookings, payments, invoices and reminders around {@code today}.
     *
     * @param firstPassword the administrator's current password
     * @param password      the new password of all users
     */
    public void furnish(String firstPassword, String password, LocalDate today) {
        Caller admin = caller(1, "admin", Role.ADMIN);
        changePassword(admin, firstPassword, password);
        List<Caller> desk = List.of(
                deskUser(admin, "anna", "Anna Berger", firstPassword, password),
                deskUser(admin, "ben", "Ben Wimmer", firstPassword, password));
        List<RoomView> addedRooms = new ArrayList<>();
        for (RoomDetails room : DemoRooms.all()) {
            addedRooms.add(rooms.addRoom().add(admin, ChangeRequest.to(room)).view());
        }
        catalogs.add(admin);
        invoices.setUpCompany(admin);
        List<GuestView> people = new ArrayList<>();
        for (GuestDetails guest : DemoGuests.all()) {
            people.add(guests.addGuest()
                    .add(desk.get(people.size() % 2), ChangeRequest.to(guest))
                    .view()
                    .guest());
        }
        RoomBlockDetails painting = new RoomBlockDetails(
                new RoomId(Objects.requireNonNull(addedRooms.get(4).id())),
                today.plusDays(3),
                today.plusDays(8),
                "Wird frisch gestrichen");
        blocks.blockRoom().block(desk.get(0), ChangeRequest.to(painting));
        List<PayerId> paying = payers.add(desk.get(0));
        new DemoBookings(bookings, new DemoPayments(payments, today), invoices, desk, paying, today)
                .book(addedRooms, people);
        new DemoReminders(reminders, bookings, desk, today).remind();
    }

    private Caller deskUser(Caller admin, String username, String fullName, String first, String password) {
        UserDetails details = new UserDetails(username, fullName, username + "@example.org", Role.USER, true);
        access.users()
                .addUser()
                .add(
                        admin,
                        ChangeRequest.to(new UserDraft(
                                details, access.users().hashInitialPassword().hash(admin, first))));
        long id = access.users().listUserNames().list(admin).stream()
                .filter(name -> name.username().equals(username))
                .mapToLong(UserSummary::id)
                .findFirst()
                .orElseThrow();
        Caller caller = caller(id, username, Role.USER);
        changePassword(caller, first, password);
        return caller;
    }

    private void changePassword(Caller caller, String first, String password) {
        ChangePassword.Input input = new ChangePassword.Input(first, password);
        access.changePassword().change(caller, ChangeRequest.to(input));
    }

    private static Caller caller(long id, String username, Role role) {
        return new Caller(new UserId(id), username, role, "demo", null);
    }
}
