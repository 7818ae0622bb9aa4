package herberge.bootstrap.demo;

import herberge.domain.room.RoomDetails;
import java.util.List;

/** Sixteen rooms in three places, with realistic prices. */
final class DemoRooms {

    private DemoRooms() {}

    static List<RoomDetails> all() {
        return List.of(
                room("1 - Apartment (BG)", "App", 2, 5100, 5950, 4000, "Fall"),
                room("2 - Einzelzimmer", "EZ", 1, 2550, 3400, 2000, "Fall"),
                room("3 - Einzelzimmer", "EZ", 1, 2975, 3825, 2500, "Fall"),
                room("4 - Doppelzimmer", "DZ", 2, 4250, 5100, 3500, "Fall"),
                room("5 - Apartment", "App", 2, 5100, 5950, 4000, "Fall"),
                room("6 - Apartment", "App", 2, 5100, 5950, 4000, "Fall"),
                room("7 - Apartment", "App", 2, 5100, 5950, 4000, "Fall"),
                room("8 - Bungalow", "BU", 4, 8500, 9350, 6000, "Fall"),
                room("9 - Bungalow", "BU", 6, 9350, 10625, 6500, "Fall"),
                room("10 - Bungalow (BG)", "BU", 6, 10200, 11475, 6500, "Fall"),
                room("11 - Ferienwohnung", "FeWo", 5, 8075, 8925, 6000, "Lenggries"),
                room("12 - Ferienwohnung", "FeWo", 5, 8925, 10200, 6000, "Lenggries"),
                room("13 - Ferienwohnung", "FeWo", 4, 5950, 7650, 5500, "Lenggries"),
                room("14 - Ferienwohnung", "FeWo", 4, 5950, 7650, 5500, "Lenggries"),
                room("15 - Ferienwohnung", "FeWo", 4, 8500, 9350, 6000, "Lenggries"),
                room("16 - Ferienwohnung", "FeWo", 4, 8500, 9350, 6000, "Brauneckblick"));
    }

    private static RoomDetails room(
            String name, String type, long capacity, long low, long high, long cleaning, String location) {
        String number = name.substring(0, name.indexOf(' '));
        String city = location.equals("Fall") ? "Lenggries-Fall" : "Lenggries";
        return new RoomDetails(
                name,
                type,
                capacity,
                location,
                "47" + number + "1",
                "Seestraße " + number,
                "83661",
                city,
                null,
                true,
                low,
                high,
                cleaning);
    }
}
