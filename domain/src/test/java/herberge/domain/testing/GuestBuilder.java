package herberge.domain.testing;

import herberge.domain.guest.Guest;
import herberge.domain.guest.GuestCompanion;
import herberge.domain.guest.GuestDetails;
import herberge.domain.guest.GuestId;
import herberge.domain.shared.Version;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Builds a guest: by default Anna Albers from Bremen. */
public final class GuestBuilder {

    private long id = 21;
    private @Nullable String firstName = "Anna";
    private @Nullable String lastName = "Albers";
    private @Nullable String company;
    private @Nullable String email = "anna.albers@example.org";
    private @Nullable String invoiceEmail;
    private @Nullable String phone = "+49 421 555 01";
    private @Nullable String mobilePhone;
    private @Nullable String city = "Bremen";
    private @Nullable String memberNumber;
    private @Nullable String leitwegId;
    private List<String> tags = List.of();
    private List<GuestCompanion> companions = List.of();
    private @Nullable String notes;

    GuestBuilder() {}

    public GuestBuilder id(long value) {
        this.id = value;
        return this;
    }

    public GuestBuilder name(@Nullable String first, @Nullable String last) {
        this.firstName = first;
        this.lastName = last;
        return this;
    }

    /** Makes the guest a company; {@link #name} then names its contact person. */
    public GuestBuilder company(String value) {
        this.firstName = null;
        this.lastName = null;
        this.company = value;
        return this;
    }

    public GuestBuilder email(@Nullable String value) {
        this.email = value;
        return this;
    }

    public GuestBuilder invoiceEmail(@Nullable String value) {
        this.invoiceEmail = value;
        return this;
    }

    public GuestBuilder phone(@Nullable String value) {
        this.phone = value;
        return this;
    }

    public GuestBuilder mobilePhone(@Nullable String value) {
        this.mobilePhone = value;
        return this;
    }

    public GuestBuilder city(@Nullable String value) {
        this.city = value;
        return this;
    }

    public GuestBuilder memberNumber(@Nullable String value) {
        this.memberNumber = value;
        return this;
    }

    public GuestBuilder leitwegId(@Nullable String value) {
        this.leitwegId = value;
        return this;
    }

    public GuestBuilder tags(String... values) {
        this.tags = List.of(values);
        return this;
    }

    public GuestBuilder companions(GuestCompanion... values) {
        this.companions = List.of(values);
        return this;
    }

    /** The largest possible guest: about 70,000 characters. */
    public GuestBuilder large() {
        this.companions = Stream.generate(
                        () -> new GuestCompanion("Anna-Maria", "Albers", null, "Reisegruppe", "x".repeat(1_000)))
                .limit(50)
                .toList();
        this.notes = "y".repeat(4_000);
        return this;
    }

    public GuestBuilder notes(@Nullable String value) {
        this.notes = value;
        return this;
    }

    public GuestDetails details() {
        GuestDetails blank = GuestDetails.BLANK;
        return new GuestDetails(
                new GuestDetails.Name(firstName, lastName, company),
                new GuestDetails.Contact(email, phone, null, null, mobilePhone, null),
                new GuestDetails.Address(null, null, city, null),
                new GuestDetails.Membership(memberNumber != null, memberNumber),
                blank.person(),
                new GuestDetails.Billing(invoiceEmail, null, leitwegId, null),
                null,
                tags,
                companions,
                notes);
    }

    public Guest build() {
        return new Guest(new GuestId(id), details(), Set.of(), Version.FIRST, Fixtures.BY_SYSTEM);
    }
}
