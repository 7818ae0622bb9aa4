package herberge.application.planning;

import herberge.application.booking.LateDepartureView;
import herberge.application.port.Occupancies.Bar;
import herberge.application.port.Occupancies.Label;
import herberge.application.shared.LogPosition;
import herberge.domain.booking.LateDeparture;
import herberge.domain.booking.LateDeparture.Move;
import herberge.domain.room.Room;
import herberge.domain.room.RoomBlock;
import herberge.domain.shared.StayPeriod;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All rooms with what holds them in a window. Stays and blocks have their complete dates, not cut at the edges of the
 * window.
 *
 * @param rooms    read during the iteration
 * @param eventSeq with {@code epoch}: the chart shows at least every event up to this position of the event log
 */
public record TapeChart(LocalDate from, LocalDate to, Iterator<Row> rooms, long eventSeq, String epoch) {

    /**
     * One room.
     *
     * @param warnings the departures that are later than the next arrival
     */
    public record Row(
            long roomId,
            String name,
            String location,
            String buildingType,
            int capacity,
            boolean active,
            List<Stay> stays,
            List<Block> blocks,
            List<LateDepartureView> warnings) {}

    /**
     * A booking that holds the room; only dates if the caller may not see the booking.
     *
     * @param occupiedUntil the end of tonight if the party should have left and has not; its bar extends until then
     * @param continuesId   the booking in another room that the stay comes from
     * @param openCents     what is still to be paid; negative if it is owed to the guest, and null without a price
     */
    public record Stay(
            @Nullable Long bookingId,
            @Nullable String reservationNumber,
            @Nullable Long guestId,
            @Nullable String guestName,
            LocalDate checkIn,
            LocalDate checkOut,
            @Nullable LocalDate occupiedUntil,
            @Nullable String status,
            @Nullable Integer partySize,
            @Nullable Long continuesId,
            @Nullable Long groupId,
            @Nullable String expectedArrival,
            @Nullable String expectedDeparture,
            @Nullable Long openCents,
            @Nullable Long version) {

        static Stay of(Bar bar, LocalDate today) {
            LocalDate checkIn = bar.nights().checkIn();
            LocalDate checkOut = bar.nights().checkOut();
            LocalDate until = bar.inHouse()
                    ? bar.nights().overdue(today).map(StayPeriod::checkOut).orElse(null)
                    : null;
            Label label = bar.label().orElse(null);
            return label == null
                    ? new Stay(
                            null, null, null, null, checkIn, checkOut, until, null, null, null, null, null, null, null,
                            null)
                    : new Stay(
                            label.booking().value(),
                            label.reservationNumber(),
                            label.guest().value(),
                            label.guestName(),
                            checkIn,
                            checkOut,
                            until,
                            label.status(),
                            label.partySize(),
                            label.continuesId(),
                            label.groupId(),
                            time(label.expectedArrival()),
                            time(label.expectedDeparture()),
                            label.balance().openCents(),
                            label.version());
        }
    }

    private static @Nullable String time(@Nullable LocalTime time) {
        return time == null ? null : time.toString();
    }

    /** A room block. */
    public record Block(long id, LocalDate from, LocalDate to, String reason, long version) {

        static Block of(RoomBlock block) {
            return new Block(
                    block.id().value(),
                    block.nights().checkIn(),
                    block.nights().checkOut(),
                    block.reason(),
                    block.version().value());
        }
    }

    static TapeChart of(StayPeriod window, Iterator<Row> rooms, LogPosition position) {
        return new TapeChart(window.checkIn(), window.checkOut(), rooms, position.seq(), position.epoch());
    }

    static Row row(Room room, List<Bar> bars, List<RoomBlock> blocks, LocalDate today) {
        return new Row(
                room.id().value(),
                room.name(),
                room.location(),
                room.buildingType(),
                room.capacity(),
                room.active(),
                bars.stream().map(bar -> Stay.of(bar, today)).toList(),
                blocks.stream().map(Block::of).toList(),
                lateDepartures(bars));
    }

    private static List<LateDepartureView> lateDepartures(List<Bar> bars) {
        List<Move> departures = new ArrayList<>();
        List<Move> arrivals = new ArrayList<>();
        for (Bar bar : bars) {
            bar.label().ifPresent(label -> {
                departures.add(
                        new Move(bar.room(), bar.nights().checkOut(), label.booking(), label.expectedDeparture()));
                arrivals.add(new Move(bar.room(), bar.nights().checkIn(), label.booking(), label.expectedArrival()));
            });
        }
        return LateDeparture.find(departures, arrivals).stream()
                .map(LateDepartureView::of)
                .toList();
    }
}
