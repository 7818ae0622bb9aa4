package herberge.domain.price;

import herberge.domain.shared.Authorship;
import herberge.domain.shared.UserId;
import herberge.domain.shared.Version;
import java.time.Instant;

/** The settings of prices as they are stored. There is one record of them, and it has versions. */
public record StoredPriceSettings(PriceSettings settings, Version version, Authorship authorship) {

    public StoredPriceSettings changeTo(PriceSettings wanted, UserId author, Instant now) {
        return new StoredPriceSettings(wanted, version.next(), authorship.update(author, now));
    }
}
