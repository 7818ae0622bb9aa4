package herberge.adapter.postgres.price;

import herberge.adapter.postgres.shared.Pipeline;
import herberge.adapter.postgres.shared.Row;
import herberge.domain.guest.GuestId;
import herberge.domain.price.PriceBasis;
import herberge.domain.price.PriceSettings;
import herberge.domain.price.RoomRates;
import herberge.domain.room.RoomId;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a stay and its price depend on of the guest. */
public record PricedGuest(
        String name, boolean member, @Nullable LocalDate birthDate) {

    private static final Pipeline.Sql FIND =
            new Pipeline.Sql("select guest_name(first_name, last_name, company) as name, member, birth_date"
                    + " from guest where id = :guest");

    public static Pipeline.Rows<PricedGuest> in(Pipeline pipeline, GuestId guest) {
        return pipeline.query(FIND, Map.of("guest", guest.value()), PricedGuest::of);
    }

    private static PricedGuest of(Row row) throws SQLException {
        return new PricedGuest(row.text("name"), row.flag("member"), row.optionalDate("birth_date"));
    }

    public PriceBasis basis(PriceSettings settings, Map<RoomId, RoomRates> rates) {
        return new PriceBasis(settings, rates, member, birthDate);
    }
}
