package herberge.domain.company;

import herberge.domain.shared.Authorship;
import herberge.domain.shared.UserId;
import herberge.domain.shared.Version;
import java.time.Instant;

/** The settings of the company as they are stored. There is one record of them, and it has versions. */
public record StoredCompanySettings(CompanySettings settings, Version version, Authorship authorship) {

    public StoredCompanySettings changeTo(CompanySettings wanted, UserId author, Instant now) {
        return new StoredCompanySettings(wanted, version.next(), authorship.update(author, now));
    }
}
