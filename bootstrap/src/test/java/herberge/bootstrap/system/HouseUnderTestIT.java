package herberge.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The house of the other tests works: users, rooms, guests, bookings. */
class HouseUnderTestIT {

    private final HouseUnderTest house = HouseUnderTest.shared();

    @Test
    void letsEverybodyIn() {
        assertThat(house.admin()
                        .get("/auth/session")
                        .expect(200)
                        .body()
                        .at("/user/role")
                        .asText())
                .isEqualTo("admin");
        assertThat(house.ben()
                        .get("/auth/session")
                        .expect(200)
                        .body()
                        .at("/user/fullName")
                        .asText())
                .isEqualTo("Ben Wimmer");
        assertThat(house.nobody().get("/rooms").status()).isEqualTo(401);
    }

    @Test
    void takesABooking() {
        long room = house.anna().addRoom("Stube", 2).id();
        long guest = house.anna().addGuest("Jürgen", "Größmann").id();

        Reply booked = house.anna().book(room, guest, LocalDate.of(2030, 5, 1), LocalDate.of(2030, 5, 4));

        assertThat(booked.body().at("/guest/name").asText()).isEqualTo("Jürgen Größmann");
        assertThat(booked.header("Location")).isEqualTo("/api/v1/bookings/" + booked.id());
        assertThat(house.sql("select room_id from occupancy where booking_id = " + booked.id()))
                .containsExactly(Long.toString(room));
    }
}
